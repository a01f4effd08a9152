import { z } from 'zod';
import type { Topic } from '../../domain/finding.js';
import { present } from '../given.js';
import { read, type Operation } from '../operation.js';
import { pageAsked } from '../shapes.js';
import {
  AnyFinding,
  ContractorFinding,
  ContractorFindingPage,
  DataFinding,
  DataFindingPage,
  FindingPage,
  FindingQuery,
} from './schema.js';

/** Findings of the current audit. */
export const findingOperations: readonly Operation[] = [
  read({
    id: 'listFindings',
    path: '/findings',
    tag: 'findings',
    summary: 'Findings, the largest amount first',
    query: FindingQuery,
    answer: FindingPage,
    contractor: ContractorFindingPage,
    data: DataFindingPage,
    handle: ({ viewer, query }, { reads }) => {
      const { class: findingClass, code, topic, supplier, contract, invoice } = query;
      const filter = present({
        class: findingClass,
        code,
        topic: topic as Topic | undefined,
        supplierId: supplier,
        contractId: contract,
        invoiceId: invoice,
      });
      return reads.findings(viewer.orgId, viewer.sight, filter, pageAsked(query));
    },
  }),
  read({
    id: 'readFinding',
    path: '/findings/{id}',
    tag: 'findings',
    summary: 'One finding with its proof',
    params: z.object({ id: z.string().max(200) }),
    answer: AnyFinding,
    contractor: ContractorFinding,
    data: DataFinding,
    handle: ({ viewer, params }, { reads }) => reads.finding(viewer.orgId, viewer.sight, params.id),
  }),
];
