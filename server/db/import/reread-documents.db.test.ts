import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  auditJson,
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import { KNOTTED_AS_OF, KNOTTED_DOSSIER } from '../../../test/support/knotted-dossier.js';
import { csv } from '../../../test/support/audit-dossier.js';
import type { AuditResult } from '../../domain/audit-result.js';
import { onlyRules } from '../../../test/support/audit-dossier.js';
import { answerQuestion, withdrawAnswer } from '../../usecases/answer-question.js';
import { inOrganisation } from '../connection.js';
import { jobQueue } from '../jobs/job-queue.js';
import { uploadStore } from '../jobs/upload-store.js';
import { eventLog } from '../people/event-log.js';
import { answerStore } from './reread-answer-store.js';

const ASKING = 'invoices/a-preciser.csv';
const CODE = 'ambiguous-number';
const BESIDE = 'invoices/camille.csv';
const REGISTER = 'register/answers.csv';
const RULES = onlyRules('T1', 'D1');

let dossier: PartedDossier;
beforeAll(async () => {
  const kept = ['register/contracts.csv', BESIDE, ASKING, 'invoices/brume-un.csv'];
  const files = Object.fromEntries(kept.map((path) => [path, KNOTTED_DOSSIER[path] ?? '']));
  dossier = await openInParts({
    ...files,
    [REGISTER]: csv(['file', 'code', 'answer'], [ASKING, CODE, 'decimal-point']),
  });
}, 60_000);
afterAll(() => dossier.remove());

const withoutAnswers = (): string[] => dossier.paths.filter((path) => path !== REGISTER);

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

interface Row {
  id: string;
  status: string;
  answers: Record<string, string>;
}

async function documentNamed(orgId: string, file: string): Promise<Row> {
  return inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const row = await trx('document')
      .where({ org_id: orgId, file })
      .first<Row | undefined>('id', 'status', 'answers');
    if (row === undefined) throw new RangeError(file);
    return row;
  });
}

/** What the lines of the asking invoice say, with their ids. */
async function linesOf(orgId: string, file: string): Promise<{ id: string; quantity: string | null }[]> {
  return inOrganisation(await partsDatabase(), orgId, (trx) =>
    trx('invoice_line as l')
      .join('invoice as i', 'i.id', 'l.invoice_id')
      .join('document as d', 'd.id', 'i.document_id')
      .where({ 'l.org_id': orgId, 'd.file': file })
      .orderBy('l.id')
      .select<{ id: string; quantity: string | null }[]>('l.id', 'l.quantity'),
  );
}

const about = async (orgId: string, file = ASKING) => ({
  documentId: (await documentNamed(orgId, file)).id,
  code: CODE,
  accountId: '7',
});

/** Answers in Déclic, then does what a worker does of the import that this asks for. */
async function answer(orgId: string, value: string): Promise<void> {
  const request = { ...(await about(orgId)), answer: value };
  await inTransaction(orgId, (stores) => answerQuestion(stores, request));
  await dossier.importFiles(orgId, []);
}

async function withdraw(orgId: string): Promise<void> {
  const request = await about(orgId);
  await inTransaction(orgId, (stores) => withdrawAnswer(stores, request));
  await dossier.importFiles(orgId, []);
}

const quantities = async (orgId: string): Promise<(string | null)[]> =>
  (await linesOf(orgId, ASKING)).map(({ quantity }) => quantity);

describe('a question answered', () => {
  test('the document is read again with the answer, and without it once it is taken back', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, withoutAnswers());
    const before = await auditJson(orgId, KNOTTED_AS_OF, RULES);
    const asking = await documentNamed(orgId, ASKING);
    expect(asking.status).toBe('needs-answer');
    const beside = await linesOf(orgId, BESIDE);

    await answer(orgId, 'decimal-point');
    expect(await documentNamed(orgId, ASKING)).toEqual({
      id: asking.id,
      status: 'read',
      answers: { [CODE]: 'decimal-point' },
    });
    expect(await quantities(orgId)).toEqual(['1.375']);
    const after = JSON.parse(await auditJson(orgId, KNOTTED_AS_OF, RULES)) as AuditResult;
    expect(after.documents.map(({ status }) => status)).not.toContain('needs-answer');

    await answer(orgId, 'decimal-comma');
    expect(await quantities(orgId)).toEqual(['1375']);

    await withdraw(orgId);
    expect(await auditJson(orgId, KNOTTED_AS_OF, RULES)).toBe(before);
    // What was read of the other documents is not touched.
    expect(await linesOf(orgId, BESIDE)).toEqual(beside);
  }, 60_000);

  test('wins over the register of answers, which counts again once it is taken back', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, [REGISTER]);
    await dossier.importFiles(orgId, withoutAnswers());
    expect(await quantities(orgId)).toEqual(['1.375']);
    const read = await documentNamed(orgId, ASKING);
    // The register answered: the document asks nothing, and nobody can answer beside it.
    const request = { ...(await about(orgId)), answer: 'decimal-comma' };
    await expect(inTransaction(orgId, (stores) => answerQuestion(stores, request))).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await inOrganisation(await partsDatabase(), orgId, (trx) =>
      answerStore(trx, orgId).keepAnswer(
        { documentId: read.id, code: CODE },
        {
          answer: 'decimal-comma',
          question: {
            at: { file: ASKING },
            seen: '1.375',
            message: { fr: 'Lequel ?', en: 'Which one?' },
            options: 'text',
          },
          byAccount: '7',
        },
      ),
    );
    await dossier.importFiles(orgId, []);
    expect(await quantities(orgId)).toEqual(['1375']);
    await withdraw(orgId);
    expect(await quantities(orgId)).toEqual(['1.375']);
  }, 60_000);

  test('is one of the options, about a document that is there and asks', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, [ASKING, BESIDE]);
    const other = await emptyOrganisation();
    const refused = async (org: string, change: object) => {
      const request = { ...(await about(orgId)), answer: 'decimal-point', ...change };
      return inTransaction(org, (stores) => answerQuestion(stores, request)).then(
        () => 'kept',
        (error: unknown) => (error as { code: string }).code,
      );
    };
    expect(await refused(orgId, { answer: 'day-first' })).toBe('invalid-value');
    expect(await refused(orgId, { code: 'ambiguous-vat' })).toBe('wrong-state');
    expect(await refused(orgId, { documentId: (await documentNamed(orgId, BESIDE)).id })).toBe('wrong-state');
    expect(await refused(orgId, { documentId: '999999999' })).toBe('not-found');
    expect(await refused(other, {})).toBe('not-found');
    const nothing = await about(orgId);
    await expect(inTransaction(orgId, (stores) => withdrawAnswer(stores, nothing))).rejects.toMatchObject({
      code: 'wrong-state',
    });
  }, 60_000);
});

describe('the same bytes under a name that stands before', () => {
  test('are read in the place of the first, whose rows keep their ids and whose answers hold', async () => {
    const text = KNOTTED_DOSSIER[ASKING] ?? '';
    const contracts = KNOTTED_DOSSIER['register/contracts.csv'] ?? '';
    const copies = await openInParts({
      'register/contracts.csv': contracts,
      'register/contracts (1).csv': contracts,
      [ASKING]: text,
      'invoices/a-preciser (1).csv': text,
    });
    try {
      const orgId = await emptyOrganisation();
      await copies.importFiles(orgId, ['register/contracts.csv', ASKING]);
      const request = { ...(await about(orgId)), answer: 'decimal-point' };
      await inTransaction(orgId, (stores) => answerQuestion(stores, request));
      await copies.importFiles(orgId, []);
      const contractIds = async () =>
        inOrganisation(await partsDatabase(), orgId, (trx) =>
          trx('contract').where({ org_id: orgId }).orderBy('id').pluck('id'),
        );
      const [lines, kept] = [await linesOf(orgId, ASKING), await contractIds()];
      await auditJson(orgId, KNOTTED_AS_OF, RULES);

      await copies.importFiles(orgId, ['register/contracts (1).csv', 'invoices/a-preciser (1).csv']);
      expect(await linesOf(orgId, 'invoices/a-preciser (1).csv')).toEqual(lines);
      expect(await contractIds()).toEqual(kept);
      expect((await documentNamed(orgId, ASKING)).status).toBe('duplicate');
      expect((await documentNamed(orgId, 'invoices/a-preciser (1).csv')).status).toBe('read');
    } finally {
      await copies.remove();
    }
  }, 60_000);
});

test('a document that repeated another is read for itself once the other says something else', async () => {
  const text = KNOTTED_DOSSIER[ASKING] ?? '';
  const twice = await openInParts({ [ASKING]: text, 'invoices/encore.csv': `${String(text)}\n` });
  try {
    const orgId = await emptyOrganisation();
    await twice.importFiles(orgId, twice.paths);
    const statuses = async (): Promise<string[]> =>
      Promise.all(twice.paths.map(async (path) => (await documentNamed(orgId, path)).status));
    expect(await statuses()).toEqual(['needs-answer', 'duplicate']);
    const request = { ...(await about(orgId)), answer: 'decimal-point' };
    await inTransaction(orgId, (stores) => answerQuestion(stores, request));
    await twice.importFiles(orgId, []);
    expect(await statuses()).toEqual(['read', 'needs-answer']);
    await inTransaction(orgId, (stores) => withdrawAnswer(stores, request));
    await twice.importFiles(orgId, []);
    expect(await statuses()).toEqual(['needs-answer', 'duplicate']);
  } finally {
    await twice.remove();
  }
}, 60_000);
