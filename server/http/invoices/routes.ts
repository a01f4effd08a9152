import { z } from 'zod';
import { present } from '../given.js';
import { read, type Operation } from '../operation.js';
import { Id, SupplierBrief, pageAsked } from '../shapes.js';
import { ContractorInvoice, Invoice, InvoicePage, InvoiceQuery, Today } from './schema.js';

const Suppliers = z.object({ items: z.array(SupplierBrief) }).meta({ id: 'Suppliers' });

/** Invoices with their ladder of support. */
export const invoiceOperations: readonly Operation[] = [
  read({
    id: 'listInvoices',
    path: '/invoices',
    tag: 'invoices',
    summary: 'Invoices, filtered and sorted',
    query: InvoiceQuery,
    answer: InvoicePage,
    handle: ({ viewer, query }, { reads }) => {
      const { q, supplier, contract, entity, class: findingClass, state, awaits, sort } = query;
      const filter = present({
        q,
        supplierId: supplier,
        contractId: contract,
        entity,
        class: findingClass,
        state,
        awaits,
      });
      return reads.invoices(viewer.orgId, viewer.sight, { filter, sort }, pageAsked(query));
    },
  }),
  read({
    id: 'readInvoice',
    path: '/invoices/{id}',
    tag: 'invoices',
    summary: 'One invoice: lines, ladder, findings',
    params: z.object({ id: Id }),
    answer: Invoice,
    contractor: ContractorInvoice,
    handle: ({ viewer, params }, { reads }) => reads.invoice(viewer.orgId, viewer.sight, params.id),
  }),
  read({
    id: 'readToday',
    path: '/today',
    tag: 'invoices',
    summary: 'What waits: invoices to pay by due date, files to answer',
    answer: Today,
    handle: ({ viewer }, { reads, today }) => reads.today(viewer.orgId, viewer.sight, today()),
  }),
  read({
    id: 'listSuppliers',
    path: '/suppliers',
    tag: 'invoices',
    summary: 'Contractors by a part of their name, for filters',
    query: z.object({ q: z.string().max(200).default('') }),
    answer: Suppliers,
    async handle({ viewer, query }, { reads }) {
      return { items: await reads.supplierChoices(viewer.orgId, viewer.sight, query.q) };
    },
  }),
];
