import { z } from 'zod';
import { requestAudit } from '../../usecases/jobs/receive-upload.js';
import { raw, read, write, type Operation } from '../operation.js';
import { Id, PageQuery, pageAsked } from '../shapes.js';
import { AuditAsked, AuditDetail, AuditPage, AuditResult, DataAuditDetail } from './schema.js';
import { sendResult } from './send-result.js';

const ById = z.object({ id: Id });

/** Audits of the organisation. */
export const auditOperations: readonly Operation[] = [
  read({
    id: 'listAudits',
    path: '/audits',
    tag: 'audits',
    summary: 'Audits, the latest first',
    query: PageQuery,
    answer: AuditPage,
    handle: ({ viewer, query }, { reads }) => reads.audits(viewer.orgId, pageAsked(query)),
  }),
  write({
    id: 'runAudit',
    method: 'post',
    path: '/audits',
    tag: 'audits',
    summary: 'Audit everything again',
    status: 202,
    answer: AuditAsked,
    async handle({ viewer }, stores) {
      const id = await requestAudit(stores);
      await stores.events.add({ accountId: viewer.accountId, action: 'run-audit', subject: { audit: id } });
      return { id };
    },
  }),
  read({
    id: 'readAudit',
    path: '/audits/{id}',
    tag: 'audits',
    summary: 'One audit: how each rule answered, and the totals',
    params: ById,
    answer: AuditDetail,
    data: DataAuditDetail,
    handle: ({ viewer, params }, { reads }) => reads.audit(viewer.orgId, viewer.sight, params.id),
  }),
  raw({
    id: 'readAuditResult',
    method: 'get',
    path: '/audits/{id}/result',
    tag: 'audits',
    summary:
      'The whole result, as the command line writes it; findings and rules are those of the viewer’s audience',
    params: ById,
    answer: { status: 200, schema: AuditResult },
    handle: ({ params }, call) => sendResult(call, params.id),
  }),
];
