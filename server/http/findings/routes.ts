import { z } from 'zod';
import type { Topic } from '../../domain/finding.js';
import { replayRevision } from '../../usecases/replay-revision.js';
import { present } from '../given.js';
import { read, type Operation } from '../operation.js';
import { Id, pageAsked } from '../shapes.js';
import { ContractorFindingRevisions, FindingReplay, FindingRevisions } from './history-schema.js';
import { presentReplay, presentRevisions } from './present-revision.js';
import {
  AnyFinding,
  ContractorFinding,
  ContractorFindingPage,
  DataFinding,
  DataFindingPage,
  FindingPage,
  FindingQuery,
} from './schema.js';

const ById = z.object({ id: z.string().max(200) });

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
      const { class: findingClass, code, topic, supplier, contract, invoice, declaration } = query;
      const filter = present({
        class: findingClass,
        code,
        topic: topic as Topic | undefined,
        supplierId: supplier,
        contractId: contract,
        invoiceId: invoice,
        declarationRef: declaration,
      });
      return reads.findings(viewer.orgId, viewer.sight, filter, pageAsked(query));
    },
  }),
  read({
    id: 'readFinding',
    path: '/findings/{id}',
    tag: 'findings',
    summary: 'One finding with its proof',
    params: ById,
    answer: AnyFinding,
    contractor: ContractorFinding,
    data: DataFinding,
    handle: ({ viewer, params }, { reads }) => reads.finding(viewer.orgId, viewer.sight, params.id),
  }),
  read({
    id: 'listFindingRevisions',
    path: '/findings/{id}/revisions',
    tag: 'findings',
    summary: 'What a finding said from one audit to the next, and why it changed',
    params: ById,
    answer: FindingRevisions,
    contractor: ContractorFindingRevisions,
    async handle({ viewer, params }, { reads }) {
      const revisions = await reads.findingRevisions(viewer.orgId, viewer.sight, params.id);
      return revisions === null ? null : presentRevisions(viewer.sight, revisions);
    },
  }),
  read({
    id: 'replayFinding',
    path: '/findings/{id}/replay',
    tag: 'findings',
    summary:
      'A finding looked for again with what its rule was given then, by the version of then and by that of today',
    params: ById,
    query: z.object({ revision: Id.optional() }),
    answer: FindingReplay,
    async handle({ viewer: { orgId, sight }, params, query }, { reads }) {
      const asked = { orgId, sight, key: params.id, revisionId: query.revision ?? null };
      const replay = await replayRevision(reads, asked);
      return replay === null ? null : presentReplay(replay);
    },
  }),
];
