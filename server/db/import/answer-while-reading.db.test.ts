import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import { answerQuestion, withdrawAnswer } from '../../usecases/answer-question.js';
import { inOrganisation } from '../connection.js';
import { jobQueue } from '../jobs/job-queue.js';
import { uploadStore } from '../jobs/upload-store.js';
import { eventLog } from '../people/event-log.js';
import { answerStore } from './reread-answer-store.js';

/** Two questions at once: which mark is decimal, and whether the day or the month comes first. */
const ASKING = 'invoices/deux-questions.csv';
const TEXT =
  'Numéro de facture;Date;Prestataire;Libellé;Jours;Montant HT\nB-9;03/04/2026;Conseil Brouillard;Étude;1.375;825\n';
/** The same bytes under a name that stands before. */
const COPY = 'invoices/deux (1).csv';
const NUMBER = { code: 'ambiguous-number', answer: 'decimal-point' };
const DATE = { code: 'ambiguous-date-order', answer: 'day-first' };

let dossier: PartedDossier;
beforeAll(async () => {
  dossier = await openInParts({ [ASKING]: TEXT, [COPY]: TEXT });
}, 60_000);
afterAll(() => dossier.remove());

async function inTransaction<T>(
  orgId: string,
  work: (stores: Parameters<typeof answerQuestion>[0]) => Promise<T>,
): Promise<T> {
  return inOrganisation(await partsDatabase(), orgId, (trx) =>
    work({
      answers: answerStore(trx, orgId),
      uploads: uploadStore(trx, orgId),
      queue: jobQueue(trx, orgId),
      events: eventLog(trx, orgId),
    }),
  );
}

async function documentOf(
  orgId: string,
  file: string,
): Promise<{ id: string; status: string; answers: object }> {
  return inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const row = await trx('document')
      .where({ org_id: orgId, file })
      .first<{ id: string; status: string; answers: object } | undefined>('id', 'status', 'answers');
    if (row === undefined) throw new RangeError(file);
    return row;
  });
}

const answer = (
  orgId: string,
  documentId: string,
  given: { code: string; answer: string },
): Promise<string> =>
  inTransaction(orgId, (stores) => answerQuestion(stores, { documentId, accountId: '7', ...given }));

/**
 * Begins an import and stops it once `file` is being read; `end` lets it go on to its commit. What ends before waited for none
 * of its locks: such a wait is given up as an error after ten seconds.
 */
async function importHeldAt(
  orgId: string,
  paths: readonly string[],
  file: string,
): Promise<{ end: () => Promise<void> }> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let reached = (): void => undefined;
  const isReading = new Promise<void>((resolve) => (reached = resolve));
  const imported = dossier.importFiles(orgId, paths, async (name) => {
    if (name !== file) return;
    reached();
    await gate;
  });
  await Promise.race([isReading, imported]);
  return {
    async end() {
      letGo();
      await imported;
    },
  };
}

test('a question is answered at once while the document is being read again, and the next import reads the answer', async () => {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, [ASKING]);
  const { id } = await documentOf(orgId, ASKING);
  await answer(orgId, id, NUMBER);
  const reading = await importHeldAt(orgId, [], ASKING);
  await answer(orgId, id, DATE).finally(reading.end);
  // The reading that ran was of the answers that were there when it began.
  expect(await documentOf(orgId, ASKING)).toEqual({
    id,
    status: 'needs-answer',
    answers: { [NUMBER.code]: NUMBER.answer },
  });

  await dossier.importFiles(orgId, []);
  expect(await documentOf(orgId, ASKING)).toEqual({
    id,
    status: 'read',
    answers: { [NUMBER.code]: NUMBER.answer, [DATE.code]: DATE.answer },
  });
}, 60_000);

test('an answer holds although, while it was given, the same bytes took the place of its document', async () => {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, [ASKING]);
  const { id } = await documentOf(orgId, ASKING);
  await answer(orgId, id, NUMBER);
  await dossier.importFiles(orgId, []);
  const reading = await importHeldAt(orgId, [COPY], COPY);
  // One of them answered differently in the meantime: the later answer counts.
  await answer(orgId, id, DATE)
    .then(() => answer(orgId, id, { ...NUMBER, answer: 'decimal-comma' }))
    .finally(reading.end);
  await dossier.importFiles(orgId, []);
  const copy = await documentOf(orgId, COPY);
  expect(copy).toMatchObject({
    status: 'read',
    answers: { [NUMBER.code]: 'decimal-comma', [DATE.code]: DATE.answer },
  });

  // Taken back where it is read now.
  await inTransaction(orgId, (stores) =>
    withdrawAnswer(stores, { documentId: copy.id, code: DATE.code, accountId: '7' }),
  );
  await dossier.importFiles(orgId, []);
  expect(await documentOf(orgId, COPY)).toMatchObject({
    status: 'needs-answer',
    answers: { [NUMBER.code]: 'decimal-comma' },
  });
}, 60_000);

test('two who answer one question at once wait for each other, and the last of them holds', async () => {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, [ASKING]);
  const { id } = await documentOf(orgId, ASKING);
  const order: string[] = [];
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let locked = (): void => undefined;
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const first = inTransaction(orgId, async (stores) => {
    await stores.answers.questionsAbout(id, NUMBER.code);
    locked();
    await gate;
    order.push('first');
  });
  await isLocked;
  const second = answer(orgId, id, NUMBER).then(() => order.push('second'));
  // Another question of the same document does not wait.
  await answer(orgId, id, DATE).then(() => order.push('other'));
  letGo();
  await Promise.all([first, second]);
  expect(order).toEqual(['other', 'first', 'second']);
}, 60_000);
