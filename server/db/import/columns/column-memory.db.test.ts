import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../../test/support/import-in-parts.js';
import { answerQuestion, withdrawAnswer } from '../../../usecases/answer-question.js';
import { forgetColumns } from '../../../usecases/forget-columns.js';
import type { DocumentQuestion } from '../../../usecases/reads/document-reads.js';
import { inOrganisation } from '../../connection.js';
import { jobQueue } from '../../jobs/job-queue.js';
import { uploadStore } from '../../jobs/upload-store.js';
import { eventLog } from '../../people/event-log.js';
import { clientOf } from '../../raw-client.js';
import { documentDetail } from '../../read/screens/documents.js';
import { viewerOf } from '../../read/screens/viewer.js';
import { answerStore } from '../reread-answer-store.js';
import { columnMemoryStore } from './column-memory-store.js';

const CODE = 'column-mapping';
const SIGHT = { accountId: null, supplierId: null, scope: null, audience: ['buyer'] } as const;
const bill = (number: string, supplier: string): string =>
  `Pièce réf.;Emise;Émis par;Quoi;Prestés;Somme\n${number};30/09/2026;${supplier};Étude;2;1200,00\n`;
const BY = '"Pièce réf."=number; Emise=date; "Émis par"=supplier; Quoi=description; Prestés=days; Somme=net';
const week = (person: string, day: string): string => `Qui;Jour;Tps\n${person};${day};7\nTotal;;7\n`;

/** Titles that explain themselves: the answer is longer than any other text that Déclic keeps. */
const LONG = ['Référence', 'Émise', 'Société', 'Prestés', 'Somme'].map(
  (title) => `${title} (telle qu’elle figure dans notre système de facturation)`,
);
const LONG_BY = ['number', 'date', 'supplier', 'days', 'net']
  .map((role, index) => `"${LONG[index]}"=${role}`)
  .join('; ');

const FILES = {
  'invoices/a.csv': bill('A-1', 'Studio Rivage'),
  'invoices/b.csv': bill('B-1', 'STUDIO RIVAGE'),
  'invoices/c.csv': bill('C-1', 'Atelier Galet'),
  'invoices/d.csv': bill('D-1', 'Studio Rivage'),
  'invoices/e.csv': LONG.join(';') + '\nE-1;30/09/2026;Studio Rivage;2;1200,00\n',
  'register/answers.csv': `file,code,answer\ninvoices/e.csv,${CODE},"${LONG_BY.replaceAll('"', '""')}"\n`,
  'invoices/f.csv': bill('F-1', 'Studio Rivage').replace('1200,00', '1.200'),
  'timesheets/1.csv': week('Camille Exemple', '2026-09-14'),
  'timesheets/2.csv': week('EXEMPLE Camille', '2026-09-21'),
  'invoices/g.csv': 'Dossier;Date;Prestataire;Montant HT\nG-1;30/09/2026;Studio Rivage;1200,00\n',
  'invoices/h.csv': 'Dossier;Date;Prestataire;Montant HT\nH-1;30/10/2026;Studio Rivage;700,00\n',
  'timesheets/4.csv': 'Qui;Jour;Tps\nCamille Exemple;2026-09-07;0,5\n',
  'timesheets/3.csv': week('Dominique Modèle', '2026-09-21'),
  'register/contracts.csv':
    'contract_ref,supplier_name,start_date,price_form,ai_policy\nM-1,Studio Rivage,2026-01-01,time,free\nM-2,Atelier Galet,2026-01-01,time,free\n',
  'register/people.csv': 'contract_ref,person_key,name\nM-1,P-1,Camille Exemple\nM-2,P-2,Dominique Modèle\n',
};

let dossier: PartedDossier;
beforeAll(async () => {
  dossier = await openInParts(FILES);
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

interface Shown {
  id: string;
  status: string;
  days: string[];
  question: DocumentQuestion | undefined;
}

/** A document as its reader sees it, with what was read in it. */
async function shown(orgId: string, file: string): Promise<Shown> {
  return inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const row = await trx('document').where({ org_id: orgId, file }).first<{ id: string } | undefined>('id');
    const id = row?.id ?? '';
    const client = await clientOf(trx);
    const viewer = await viewerOf(client, SIGHT);
    const detail = await documentDetail(client, viewer, id);
    const { rows } = await trx.raw<{ rows: { read: string }[] }>(
      `SELECT concat_ws(' ', i.number, trim_scale(l.quantity), trim_scale(l.net), trim_scale(l.gross)) AS read
       FROM (SELECT i.id, i.number, i.document_id FROM invoice i) i
       JOIN LATERAL (SELECT quantity, net, NULL::numeric AS gross FROM invoice_line l WHERE l.invoice_id = i.id) l ON true
       WHERE i.document_id = :id
       UNION ALL
       SELECT concat_ws(' ', person_name, trim_scale(quantity), unit) FROM timesheet_entry WHERE document_id = :id`,
      { id },
    );
    return {
      id,
      status: detail?.status ?? '',
      days: rows.map(({ read }) => read),
      question: detail?.questions.find(({ code }) => code === CODE),
    };
  });
}

const memories = async (orgId: string): Promise<string[]> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: { told: string }[] }>(
      `SELECT concat_ws(' ', m.table_kind, upper(s.name), CASE WHEN m.last_used_at IS NULL THEN 'unused' ELSE 'used' END, m.answer) AS told
       FROM column_mapping m LEFT JOIN supplier s ON s.org_id = m.org_id AND s.id = m.supplier_id ORDER BY m.answered_at`,
    );
    return rows.map(({ told }) => told);
  });

async function answer(orgId: string, file: string, line: string, code = CODE): Promise<void> {
  const { id } = await shown(orgId, file);
  await inTransaction(orgId, (stores) =>
    answerQuestion(stores, { documentId: id, code, answer: line, accountId: '7' }),
  );
  await dossier.importFiles(orgId, []);
}

describe('what was answered about the columns of a table', () => {
  test('is not asked again of the same contractor, and is proposed for another', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['invoices/a.csv']);
    expect(await shown(orgId, 'invoices/a.csv')).toMatchObject({
      status: 'needs-answer',
      question: { places: 1, answer: null },
    });
    await answer(orgId, 'invoices/a.csv', BY);
    expect(await shown(orgId, 'invoices/a.csv')).toMatchObject({ status: 'read', days: ['A-1 2 1200'] });
    const line = `invoices STUDIO RIVAGE unused @table=invoices; Pièce réf.=number; Emise=date; Émis par=supplier; Quoi=description; Prestés=days; Somme=net`;
    expect(await memories(orgId)).toEqual([line]);

    await dossier.importFiles(orgId, ['invoices/b.csv', 'invoices/c.csv']);
    const b = await shown(orgId, 'invoices/b.csv');
    expect(b).toMatchObject({ status: 'read', days: ['B-1 2 1200'] });
    expect(b.question).toMatchObject({ places: 0, answer: { by: null, recalled: true } });
    expect(await memories(orgId)).toEqual([line.replace('unused', 'used')]);

    const c = await shown(orgId, 'invoices/c.csv');
    expect(c).toMatchObject({ status: 'needs-answer', days: [], question: { answer: null } });
    const options = c.question?.options;
    const form = typeof options === 'object' && 'form' in options ? options.form : [];
    expect(form.map(({ name, proposed, confidence }) => [name, proposed, confidence])).toEqual([
      ['Pièce réf.', 'number', 'medium'],
      ['Emise', 'date', 'medium'],
      ['Émis par', 'supplier', 'medium'],
      ['Quoi', 'description', 'medium'],
      ['Prestés', 'days', 'medium'],
      ['Somme', 'net', 'medium'],
      ['@number', null, null],
      ['@date', null, null],
      ['@supplier', null, null],
    ]);
  }, 60_000);

  test('can be answered differently for a file that it was taken over for, and is then that', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['invoices/a.csv']);
    await answer(orgId, 'invoices/a.csv', BY);
    await dossier.importFiles(orgId, ['invoices/b.csv']);
    await answer(orgId, 'invoices/b.csv', BY.replace('Prestés=days', 'Prestés=hours'));
    const b = await shown(orgId, 'invoices/b.csv');
    expect(b).toMatchObject({ status: 'read', question: { answer: { recalled: false } } });
    expect(await memories(orgId)).toEqual([expect.stringContaining('Prestés=hours')]);
    // The first file stays as it was answered.
    expect(await shown(orgId, 'invoices/a.csv')).toMatchObject({
      question: { answer: { value: expect.stringContaining('Prestés=days') } },
    });
  }, 60_000);

  test('is forgotten with the answer that taught it; a file that it was taken over for stays as it was read', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['invoices/a.csv']);
    await answer(orgId, 'invoices/a.csv', BY);
    await dossier.importFiles(orgId, ['invoices/b.csv']);
    const { id } = await shown(orgId, 'invoices/a.csv');
    await inTransaction(orgId, (stores) =>
      withdrawAnswer(stores, { documentId: id, code: CODE, accountId: '7' }),
    );
    await dossier.importFiles(orgId, ['invoices/d.csv']);
    expect(await memories(orgId)).toEqual([]);
    expect(await shown(orgId, 'invoices/a.csv')).toMatchObject({ status: 'needs-answer', days: [] });
    expect(await shown(orgId, 'invoices/d.csv')).toMatchObject({ status: 'needs-answer', days: [] });
    expect(await shown(orgId, 'invoices/b.csv')).toMatchObject({ status: 'read', days: ['B-1 2 1200'] });
  }, 60_000);

  test('once forgotten, is not learnt again from a file that is only read again', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['invoices/f.csv']);
    await answer(orgId, 'invoices/f.csv', BY);
    expect(await memories(orgId)).toHaveLength(1);
    await inOrganisation(await partsDatabase(), orgId, async (trx) => {
      const kept = await trx('column_mapping').first<{ id: string }>('id');
      const stores = { columns: columnMemoryStore(trx, orgId), events: eventLog(trx, orgId) };
      await forgetColumns(stores, { id: kept.id, accountId: '7' });
      await expect(forgetColumns(stores, { id: kept.id, accountId: '7' })).rejects.toThrow();
    });
    await answer(orgId, 'invoices/f.csv', 'decimal-point', 'ambiguous-number');
    expect(await shown(orgId, 'invoices/f.csv')).toMatchObject({ days: ['F-1 2 1.2'] });
    expect(await memories(orgId)).toEqual([]);
  }, 60_000);

  test('of a timesheet holds for the people of the contractor’s contracts', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['register/contracts.csv', 'register/people.csv', 'timesheets/1.csv']);
    await answer(orgId, 'timesheets/1.csv', 'Qui=person; Jour=date; Tps=hours');
    expect(await memories(orgId)).toEqual([
      'timesheet STUDIO RIVAGE unused @table=timesheet; Qui=person; Jour=date; Tps=hours',
    ]);
    await dossier.importFiles(orgId, ['timesheets/2.csv', 'timesheets/3.csv']);
    expect(await shown(orgId, 'timesheets/2.csv')).toMatchObject({
      status: 'read',
      days: ['EXEMPLE Camille 7 hour'],
    });
    expect(await shown(orgId, 'timesheets/3.csv')).toMatchObject({ status: 'needs-answer', days: [] });
  }, 60_000);

  test('is asked again of the same people where the numbers speak against its unit', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['register/contracts.csv', 'register/people.csv', 'timesheets/4.csv']);
    await answer(orgId, 'timesheets/4.csv', 'Qui=person; Jour=date; Tps=days');
    expect(await shown(orgId, 'timesheets/4.csv')).toMatchObject({ days: ['Camille Exemple 0.5 day'] });
    await dossier.importFiles(orgId, ['timesheets/2.csv']);
    expect(await shown(orgId, 'timesheets/2.csv')).toMatchObject({ status: 'needs-answer', days: [] });
  }, 60_000);

  test('given twice at once is one of both, read and remembered alike', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['timesheets/1.csv']);
    const { id } = await shown(orgId, 'timesheets/1.csv');
    const units = ['hours', 'days'].map((unit) => `Qui=person; Jour=date; Tps=${unit}`);
    await Promise.all(
      units.map((line) =>
        inTransaction(orgId, (stores) =>
          answerQuestion(stores, { documentId: id, code: CODE, answer: line, accountId: '7' }),
        ),
      ),
    );
    await dossier.importFiles(orgId, []);
    const read = await shown(orgId, 'timesheets/1.csv');
    const unit = read.question?.answer?.value.endsWith('hours') === true ? 'hours' : 'days';
    expect(read).toMatchObject({ status: 'read', days: [`Camille Exemple 7 ${unit.replace(/s$/, '')}`] });
    expect(await memories(orgId)).toEqual([expect.stringContaining(`Tps=${unit}`)]);
  }, 60_000);

  test('corrects a table of invoices that lacks a column, and holds for the next of its contractor', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['invoices/g.csv']);
    expect(await shown(orgId, 'invoices/g.csv')).toMatchObject({
      status: 'needs-answer',
      question: { message: { en: expect.stringContaining('Column not found: invoice number.') } },
    });
    const line = 'Dossier=number; Date=date; Prestataire=supplier; Montant HT=net';
    await answer(orgId, 'invoices/g.csv', line);
    expect(await shown(orgId, 'invoices/g.csv')).toMatchObject({ status: 'read', days: ['G-1 1200'] });
    await dossier.importFiles(orgId, ['invoices/h.csv']);
    expect(await shown(orgId, 'invoices/h.csv')).toMatchObject({ status: 'read', days: ['H-1 700'] });
  }, 60_000);

  test('is read from a register of answers, however long, and is then nobody’s', async () => {
    expect(LONG_BY.length).toBeGreaterThan(200);
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['register/answers.csv', 'invoices/e.csv']);
    expect(await shown(orgId, 'invoices/e.csv')).toMatchObject({ status: 'read', days: ['E-1 2 1200'] });
    expect(await memories(orgId)).toEqual([expect.stringContaining('invoices STUDIO RIVAGE unused')]);
  }, 60_000);

  test('is refused with a sentence where it does not do', async () => {
    const orgId = await emptyOrganisation();
    await dossier.importFiles(orgId, ['timesheets/1.csv']);
    const refusal = (line: string): Promise<string> =>
      answer(orgId, 'timesheets/1.csv', line).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
    expect(await refusal('Qui=person; Jour=date')).toContain('something is missing');
    expect(await refusal('Qui=person; Jour=soon')).toContain('“soon”');
    expect(await refusal('Jour')).toContain('field=value');
    expect(await refusal('Qui=person; Jour=date; Tps=days')).toBe('accepted');
  }, 60_000);
});
