import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { annotateDocument } from '../../usecases/annotate-document.js';
import { answerQuestion, withdrawAnswer } from '../../usecases/answer-question.js';
import { notFound } from '../../usecases/refusal.js';
import { showPlace } from '../../usecases/show-place.js';
import { formOf } from '../access-policy.js';
import { present } from '../given.js';
import { raw, read, viewerOf, write, type Call, type Operation } from '../operation.js';
import { sendPrivateFile } from '../send-private-file.js';
import type { Services } from '../services.js';
import { Id, pageAsked } from '../shapes.js';
import type { Viewer } from '../viewer.js';
import {
  AnnotatedQuery,
  Answer,
  DataPlace,
  DocumentDetail,
  DocumentPage,
  DocumentQuery,
  ImportAsked,
  Place,
  PlaceQuery,
} from './schema.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ById = z.object({ id: Id });

/** What was received, what was read in it, and what it asks. */
export const documentOperations: readonly Operation[] = [
  read({
    id: 'listDocuments',
    path: '/documents',
    tag: 'documents',
    summary: 'Documents, the last received first',
    query: DocumentQuery,
    answer: DocumentPage,
    handle: ({ viewer, query }, { reads }) => {
      const filter = present({ importId: query.import, status: query.status });
      return reads.documents(viewer.orgId, viewer.sight, filter, pageAsked(query));
    },
  }),
  read({
    id: 'readDocument',
    path: '/documents/{id}',
    tag: 'documents',
    summary: 'One document with its problems and questions',
    params: ById,
    answer: DocumentDetail,
    handle: ({ viewer, params }, { reads }) => reads.document(viewer.orgId, viewer.sight, params.id),
  }),
  raw({
    id: 'downloadDocument',
    method: 'get',
    path: '/documents/{id}/original',
    tag: 'documents',
    summary: 'The original, as it was received',
    params: ById,
    answer: { status: 200, media: 'application/octet-stream' },
    handle: ({ params }, call) => sendOriginal(call, params.id),
  }),
  raw({
    id: 'annotateDocument',
    method: 'get',
    path: '/documents/{id}/annotated',
    tag: 'documents',
    summary: 'A copy of a table with its bad cells highlighted and commented',
    params: ById,
    query: AnnotatedQuery,
    answer: { status: 200, media: WORKBOOK },
    handle: ({ params }, call) => sendAnnotated(call, params.id),
  }),
  read({
    id: 'showPlace',
    path: '/documents/{id}/place',
    tag: 'documents',
    summary: 'What stands around a place of a document',
    params: ById,
    query: PlaceQuery,
    answer: Place,
    data: DataPlace,
    async handle({ viewer, params, query }, { reads, originals, sandbox }) {
      const { orgId, sight, role } = viewer;
      if (!(await reads.mayOpenDocument(orgId, sight, params.id))) return null;
      const reach = formOf('showPlace', role) === 'data' ? 'data' : 'around';
      const place = { orgId, documentId: params.id, at: present(query), reach } as const;
      return showPlace({ originals, reader: sandbox }, place);
    },
  }),
  write({
    id: 'answerQuestion',
    method: 'post',
    path: '/documents/{id}/answers',
    tag: 'documents',
    summary: 'Answer a question once for the whole document, which is then read again',
    params: ById,
    body: Answer,
    status: 202,
    answer: ImportAsked,
    before: assertMayOpen,
    async handle({ viewer: { accountId }, params, body }, stores) {
      return { importId: await answerQuestion(stores, { documentId: params.id, accountId, ...body }) };
    },
  }),
  write({
    id: 'withdrawAnswer',
    method: 'delete',
    path: '/documents/{id}/answers/{code}',
    tag: 'documents',
    summary: 'Take an answer back: the document is read again without it',
    params: z.object({ id: Id, code: z.string().max(100) }),
    status: 202,
    answer: ImportAsked,
    before: assertMayOpen,
    async handle({ viewer: { accountId }, params }, stores) {
      const about = { documentId: params.id, code: params.code, accountId };
      return { importId: await withdrawAnswer(stores, about) };
    },
  }),
];

/** @throws Refusal `not-found` */
async function assertMayOpen(
  { viewer, params }: { viewer: Viewer; params: { id: string } },
  { reads }: Services,
): Promise<void> {
  if (!(await reads.mayOpenDocument(viewer.orgId, viewer.sight, params.id))) throw notFound();
}

/** Always as a download of unknown type: a browser never renders what a supplier sent. */
async function sendOriginal(call: Call, documentId: string): Promise<void> {
  const { res, services } = call;
  const { orgId, sight } = viewerOf(call);
  if (!(await services.reads.mayOpenDocument(orgId, sight, documentId))) throw notFound();
  const sent = await services.originals.withFile(orgId, documentId, async ({ document, path }) => {
    const name = document.file.split('/').at(-1) ?? 'original';
    res.attachment(name).type('application/octet-stream');
    await sendPrivateFile(res, path);
    return true;
  });
  if (sent === null) throw notFound();
}

/** What the viewer is shown of the problems, in a copy of what the viewer may download: nothing else is in it. */
async function sendAnnotated(call: Call, documentId: string): Promise<void> {
  const { res, lang, services } = call;
  const { orgId, sight } = viewerOf(call);
  const { reads, originals, sandbox: annotator, folder } = services;
  const document = await reads.document(orgId, sight, documentId);
  if (document === null) throw notFound();
  const into = join(folder, randomUUID());
  try {
    const name = await annotateDocument({ originals, annotator }, { orgId, document, lang, into });
    res.attachment(name).type(WORKBOOK);
    await sendPrivateFile(res, into);
  } finally {
    await rm(into, { force: true });
  }
}
