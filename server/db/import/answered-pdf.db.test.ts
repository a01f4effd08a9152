import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  auditJson,
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import { onlyRules } from '../../../test/support/audit-dossier.js';
import type { AuditResult } from '../../domain/audit-result.js';
import { answerQuestion, withdrawAnswer } from '../../usecases/answer-question.js';
import { inOrganisation } from '../connection.js';
import { jobQueue } from '../jobs/job-queue.js';
import { uploadStore } from '../jobs/upload-store.js';
import { eventLog } from '../people/event-log.js';
import { clientOf } from '../raw-client.js';
import { documentDetail } from '../read/screens/documents.js';
import { viewerOf } from '../read/screens/viewer.js';
import { answerStore } from './reread-answer-store.js';

const FILE = 'invoices/facture.pdf';
const CODE = 'pdf-fields-unconfirmed';
const AS_OF = '2026-11-16';
const SIGHT = { accountId: null, supplierId: null, scope: null, audience: ['buyer'] } as const;
/** The page surely says 8 125,00 without VAT, 1 625,00 of VAT, 9 750,00 with it. */
const AS_READ =
  'number=2026-031; issueDate=2026-09-30; type=invoice; supplier=Studio Rivage SARL; withoutVat=8125.00; vat=1625.00; withVat=9750.00; currency=EUR';
const CHANGED = AS_READ.replace('8125.00', '8025.00')
  .replace('1625.00', '1605.00')
  .replace('9750.00', '9630.00');

let dossier: PartedDossier;
beforeAll(async () => {
  const pdf = readFileSync('server/importers/invoice-pdf/samples/blocs-cote-a-cote.pdf');
  dossier = await openInParts({ [FILE]: pdf });
}, 60_000);
afterAll(() => dossier.remove());

type Stores = Parameters<typeof answerQuestion>[0];

/** Does something about the question of the document, then what a worker does of the import that this asks for. */
async function ask(
  orgId: string,
  work: (stores: Stores, documentId: string) => Promise<unknown>,
): Promise<void> {
  await inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const row = await trx('document')
      .where({ org_id: orgId, file: FILE })
      .first<{ id: string } | undefined>('id');
    const stores = {
      answers: answerStore(trx, orgId),
      uploads: uploadStore(trx, orgId),
      queue: jobQueue(trx, orgId),
      events: eventLog(trx, orgId),
    };
    await work(stores, row?.id ?? '');
  });
  await dossier.importFiles(orgId, []);
}

const answer = (orgId: string, value: string) =>
  ask(orgId, (stores, documentId) =>
    answerQuestion(stores, { documentId, code: CODE, accountId: '7', answer: value }),
  );
const withdraw = (orgId: string) =>
  ask(orgId, (stores, documentId) => withdrawAnswer(stores, { documentId, code: CODE, accountId: '7' }));

/** The document, its problems and its invoices in the audit; the answer that its page shows. */
async function now(orgId: string) {
  const result = JSON.parse(await auditJson(orgId, AS_OF, onlyRules('D1'))) as AuditResult;
  const document = result.documents.find(({ file }) => file === FILE);
  const detail = await inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const row = await trx('document')
      .where({ org_id: orgId, file: FILE })
      .first<{ id: string } | undefined>('id');
    const client = await clientOf(trx);
    return documentDetail(client, await viewerOf(client, SIGHT), row?.id ?? '');
  });
  return {
    status: document?.status,
    problems: document?.problems.map(({ code, seen }) => [code, seen ?? null]),
    invoices: result.invoices.map(({ number }) => number),
    answer: detail?.questions.find(({ code }) => code === CODE)?.answer?.value ?? null,
  };
}

test('an answer makes the invoice, another one replaces it, and taken back it leaves the question alone', async () => {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, [FILE]);
  const before = await now(orgId);
  expect(before).toMatchObject({ status: 'needs-answer', invoices: [], answer: null });

  await answer(orgId, AS_READ);
  expect(await now(orgId)).toEqual({
    status: 'read-with-problems',
    problems: [['no-line-detail', null]],
    invoices: ['2026-031'],
    answer: AS_READ,
  });

  await answer(orgId, CHANGED.replace('2026-031', '2026-32'));
  expect(await now(orgId)).toEqual({
    status: 'read-with-problems',
    problems: [
      ['pdf-answer-differs', '8125.00'],
      ['pdf-answer-differs', '1625.00'],
      ['pdf-answer-differs', '9750.00'],
      ['no-line-detail', null],
    ],
    invoices: ['2026-32'],
    answer: CHANGED.replace('2026-031', '2026-32'),
  });

  await withdraw(orgId);
  expect(await now(orgId)).toEqual(before);
}, 60_000);
