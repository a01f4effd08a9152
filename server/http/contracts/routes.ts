import { z } from 'zod';
import { present } from '../given.js';
import { read, type Operation } from '../operation.js';
import { Id, pageAsked } from '../shapes.js';
import { DataEvidence, DeliverableEvidence } from './evidence-schema.js';
import { presentEvidence } from './present-evidence.js';
import {
  BuyerContractDetail,
  ContractDetail,
  ContractPage,
  ContractQuery,
  ContractorContractDetail,
} from './schema.js';

/** Contracts with what was bought, billed, delivered and declared. */
export const contractOperations: readonly Operation[] = [
  read({
    id: 'listContracts',
    path: '/contracts',
    tag: 'contracts',
    summary: 'Contracts, by reference',
    query: ContractQuery,
    answer: ContractPage,
    handle: ({ viewer, query }, { reads }) => {
      const filter = present({ supplierId: query.supplier, entity: query.entity });
      return reads.contracts(viewer.orgId, viewer.sight, filter, pageAsked(query));
    },
  }),
  read({
    id: 'readContract',
    path: '/contracts/{id}',
    tag: 'contracts',
    summary: 'One contract: prices, people, orders, deliverables, declarations',
    params: z.object({ id: Id }),
    answer: ContractDetail,
    contractor: ContractorContractDetail,
    buyer: BuyerContractDetail,
    handle: ({ viewer, params }, { reads }) => reads.contract(viewer.orgId, viewer.sight, params.id),
  }),
  read({
    id: 'readDeliverableEvidence',
    path: '/deliverables/{id}/evidence',
    tag: 'contracts',
    summary: 'What the delivered files of a deliverable say: figures, traces of AI tools, references',
    params: z.object({ id: Id }),
    answer: DeliverableEvidence,
    data: DataEvidence,
    async handle({ viewer, params }, { reads }) {
      const found = await reads.deliverableEvidence(viewer.orgId, viewer.sight, params.id);
      return found === null ? null : presentEvidence(found);
    },
  }),
];
