import { z } from 'zod';
import { retryImport } from '../../usecases/jobs/receive-upload.js';
import { Refusal, notFound } from '../../usecases/refusal.js';
import { raw, read, reply, viewerOf, type Call, type Operation } from '../operation.js';
import { Id, PageQuery, pageAsked } from '../shapes.js';
import { followImport } from './follow-import.js';
import { Files, Import, ImportPage } from './schema.js';
import { sendFiles } from './send-files.js';

const ById = z.object({ id: Id });
const accepted = { status: 202, schema: Import };

/** Answers with an import as it stands once it is kept. */
async function replyImport(call: Call, id: 'sendFiles' | 'retryImport', importId: string): Promise<void> {
  const { orgId, sight } = viewerOf(call);
  const view = await call.services.reads.import(orgId, sight, importId);
  if (view === null) throw notFound();
  reply(call, accepted, id, view);
}

/** Files that were sent, and how far their reading is. */
export const importOperations: readonly Operation[] = [
  raw({
    id: 'sendFiles',
    method: 'post',
    path: '/imports',
    tag: 'imports',
    summary: 'Send files: invoices, timesheets, registers, or a zip of them',
    body: Files,
    bodyMedia: 'multipart/form-data',
    answer: accepted,
    async handle(_asked, call) {
      const { importId } = await sendFiles(call);
      await replyImport(call, 'sendFiles', importId);
    },
  }),
  read({
    id: 'listImports',
    path: '/imports',
    tag: 'imports',
    summary: 'Imports, the latest first',
    query: PageQuery,
    answer: ImportPage,
    handle: ({ viewer, query }, { reads }) => reads.imports(viewer.orgId, viewer.sight, pageAsked(query)),
  }),
  read({
    id: 'readImport',
    path: '/imports/{id}',
    tag: 'imports',
    summary: 'One import',
    params: ById,
    answer: Import,
    handle: ({ viewer, params }, { reads }) => reads.import(viewer.orgId, viewer.sight, params.id),
  }),
  raw({
    id: 'followImport',
    method: 'get',
    path: '/imports/{id}/progress',
    tag: 'imports',
    summary: 'An import as server-sent events: progress each time it changes, then end',
    params: ById,
    answer: { status: 200, media: 'text/event-stream' },
    handle: ({ params }, call) => followImport(call, params.id),
  }),
  raw({
    id: 'retryImport',
    method: 'post',
    path: '/imports/{id}/retry',
    tag: 'imports',
    summary: 'Try an import again that failed for good',
    params: ById,
    answer: accepted,
    async handle({ params }, call) {
      const { orgId, accountId, sight } = viewerOf(call);
      if ((await call.services.reads.import(orgId, sight, params.id)) === null) throw notFound();
      const isBack = await call.services.unit.within(orgId, async (stores) => {
        const retried = await retryImport(stores, params.id);
        if (retried)
          await stores.events.add({ accountId, action: 'retry-import', subject: { import: params.id } });
        return retried;
      });
      if (!isBack) throw new Refusal('wrong-state', NOT_FAILED);
      await replyImport(call, 'retryImport', params.id);
    },
  }),
];

const NOT_FAILED = {
  fr: 'Cet import n’a pas échoué : il n’y a rien à recommencer.',
  en: 'This import has not failed: there is nothing to try again.',
};
