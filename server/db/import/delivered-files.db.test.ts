import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import {
  auditJson,
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import type { AuditResult } from '../../domain/audit-result.js';
import type { Problem } from '../../domain/problem.js';
import { inOrganisation } from '../connection.js';

const CONTRACTS = 'register/contracts.csv';
const INVOICE = 'invoices/facture.csv';
const DELIVERABLES = 'register/deliverables.csv';
const REPORT = 'deliverables/rapport.pdf';
const COPY = 'deliverables/copie.pdf';
const PART_ONE = 'deliverables/lot 2/partie-1.pdf';
const PART_TWO = 'deliverables/lot 2/annexes/partie-2.pdf';
const SCRAP = 'deliverables/sans-mesure.bin';

const deliverable = (ref: string, file: string) => ({
  contract_ref: 'M-2026-01',
  deliverable_ref: ref,
  title: `Étude ${ref}`,
  type: 'report',
  size: '20',
  size_unit: 'page',
  delivered_on: '2026-09-28',
  file,
});

async function pdfOf(...pages: string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) pdf.addPage([595, 842]).drawText(text, { x: 50, y: 700, size: 12, font });
  return pdf.save();
}

let dossier: PartedDossier;
beforeAll(async () => {
  const report = await pdfOf('Une étude en une page');
  dossier = await openInParts({
    [CONTRACTS]: register(CONTRACT),
    [INVOICE]: register(camilleDays(4, { deliverable_ref: 'LIV-01' })),
    [DELIVERABLES]: register(
      deliverable('LIV-01', 'rapport.pdf|deliverables/absent.docx'),
      deliverable('LIV-02', 'lot 2/ | sans-mesure.bin'),
      deliverable('LIV-03', 'copie.pdf'),
      deliverable('LIV-04', ''),
      deliverable('LIV-05', 'nulle-part/'),
    ),
    [REPORT]: report,
    [COPY]: report,
    [PART_ONE]: await pdfOf('Un guide', 'Sa suite'),
    [PART_TWO]: await pdfOf('Une annexe', 'Sa suite', 'Sa fin'),
    [SCRAP]: Buffer.from([0, 1, 2, 3, 0, 255]),
    'deliverables/sans-nom.pdf': await pdfOf('Un fichier que personne ne nomme'),
  });
}, 60_000);
afterAll(() => dossier.remove());

async function imported(...groups: (readonly string[])[]): Promise<string> {
  const orgId = await emptyOrganisation();
  for (const group of groups) await dossier.importFiles(orgId, group);
  return orgId;
}

/** Each deliverable with the documents that its files are. */
const filesOf = async (orgId: string): Promise<string[]> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: { said: string }[] }>(
      `SELECT d.deliverable_ref || ' ' || n.file || ' ' || f.file AS said
       FROM deliverable_file x
       JOIN deliverable d ON d.id = x.deliverable_id
       JOIN document n ON n.id = x.named_id
       JOIN document f ON f.id = x.document_id
       ORDER BY 1`,
    );
    return rows.map(({ said }) => said);
  });

interface Told {
  file: string;
  kind: string;
  format: string;
  status: string;
  problems: Problem[];
}

const documentsOf = async (orgId: string): Promise<Told[]> =>
  inOrganisation(await partsDatabase(), orgId, (trx) =>
    trx('document').orderBy('file').select<Told[]>('file', 'kind', 'format', 'status', 'problems'),
  );

const toldOf = async (orgId: string): Promise<string[]> =>
  (await documentsOf(orgId)).flatMap(({ file, problems }) =>
    problems.map(({ code, at, seen }) => [file, code, at.line ?? '-', seen ?? '-'].join(' ')),
  );

describe('files of deliverables', () => {
  test('are named by their path, one by one or by their folder; the same bytes are the document that stands first', async () => {
    const orgId = await imported(dossier.paths);
    expect(await filesOf(orgId)).toEqual([
      `LIV-01 ${REPORT} ${COPY}`,
      `LIV-02 ${PART_TWO} ${PART_TWO}`,
      `LIV-02 ${PART_ONE} ${PART_ONE}`,
      `LIV-02 ${SCRAP} ${SCRAP}`,
      `LIV-03 ${COPY} ${COPY}`,
    ]);
  }, 60_000);

  test('are documents that were read, measured or not; what is missing and what nobody names is told', async () => {
    const orgId = await imported(dossier.paths);
    const delivered = (await documentsOf(orgId)).filter(({ file }) => file.startsWith('deliverables/'));
    expect(delivered.map(({ file, kind, format, status }) => [file, kind, format, status].join(' '))).toEqual(
      [
        `${COPY} deliverable pdf read`,
        `${PART_TWO} deliverable pdf read`,
        `${PART_ONE} deliverable pdf read`,
        `${REPORT} unknown none duplicate`,
        `${SCRAP} deliverable none read`,
        'deliverables/sans-nom.pdf deliverable pdf read-with-problems',
      ],
    );
    expect(await toldOf(orgId)).toEqual([
      'deliverables/sans-nom.pdf deliverable-not-named - -',
      `${DELIVERABLES} deliverable-file-missing 2 deliverables/absent.docx`,
      `${DELIVERABLES} deliverable-file-missing 6 nulle-part/`,
    ]);
  }, 60_000);

  test('are found whichever came first, and what was told is told no more', async () => {
    const delivered = dossier.paths.filter((path) => path.startsWith('deliverables/'));
    const others = dossier.paths.filter((path) => !delivered.includes(path));
    const orgId = await imported(delivered);
    expect((await toldOf(orgId)).map((line) => line.split(' deliverable-')[1])).toEqual(
      Array<string>(5).fill('not-named - -'),
    );
    await dossier.importFiles(orgId, others);
    const together = await imported(dossier.paths);
    expect(await filesOf(orgId)).toEqual(await filesOf(together));
    expect(await documentsOf(orgId)).toEqual(await documentsOf(together));
    expect(await auditJson(orgId, '2026-11-02')).toBe(await auditJson(together, '2026-11-02'));
    const apart = await imported(others, delivered);
    expect(await documentsOf(apart)).toEqual(await documentsOf(together));
    expect(await auditJson(apart, '2026-11-02')).toBe(await auditJson(together, '2026-11-02'));
  }, 120_000);

  test('are in the result: their measure, the sums of several, or why there is none', async () => {
    const orgId = await imported(dossier.paths);
    const { deliverables } = JSON.parse(await auditJson(orgId, '2026-11-02')) as AuditResult;
    const shown = Object.fromEntries(deliverables.map((one) => [one.deliverableRef, one]));
    expect(shown['LIV-01']?.measured).toMatchObject({ reader: 'pdf', pages: 1, words: 5 });
    expect(shown['LIV-01']?.notMeasured).toBeNull();
    expect(shown['LIV-02']?.measured).toMatchObject({
      reader: 'several-files',
      pages: 5,
      words: 10,
      unmeasured: 1,
      files: [{ file: PART_TWO }, { file: PART_ONE }, { file: SCRAP, notMeasured: 'unknown-format' }],
    });
    expect([shown['LIV-04'], shown['LIV-05']].map((one) => [one?.measured, one?.notMeasured])).toEqual([
      [null, 'no-file'],
      [null, 'file-missing'],
    ]);
  }, 60_000);

  test('are the last received under their path', async () => {
    const orgId = await imported(dossier.paths);
    const later = await openInParts({
      [INVOICE]: '',
      [PART_ONE]: await pdfOf('Une', 'autre', 'version', 'du guide'),
    });
    try {
      await later.importFiles(orgId, [PART_ONE]);
      const { deliverables } = JSON.parse(await auditJson(orgId, '2026-11-02')) as AuditResult;
      expect(deliverables.find((one) => one.deliverableRef === 'LIV-02')?.measured?.pages).toBe(7);
      expect(await toldOf(orgId)).toEqual(await toldOf(await imported(dossier.paths)));
    } finally {
      await later.remove();
    }
  }, 60_000);

  test('that another version measured, or none, are measured again by the next import', async () => {
    const orgId = await imported(dossier.paths);
    const db = await partsDatabase();
    const evidence = (): Promise<unknown[]> =>
      inOrganisation(db, orgId, (trx) =>
        trx('document_evidence as e')
          .join('document as d', 'd.id', 'e.document_id')
          .orderBy('d.file')
          .select('d.file', 'e.measured', 'e.not_measured', 'e.reading'),
      );
    const before = await evidence();
    await inOrganisation(db, orgId, async (trx) => {
      await trx('document_evidence')
        .where('measured', 'is not', null)
        .update({ reading: '0', measured: '{"reader":"old"}' });
      await trx('document_evidence').where({ not_measured: 'unknown-format' }).delete();
    });
    expect(await evidence()).not.toEqual(before);
    await dossier.importFiles(orgId, []);
    expect(await evidence()).toEqual(before);
    expect(await documentsOf(orgId)).toEqual(await documentsOf(await imported(dossier.paths)));
  }, 60_000);

  test('are those of one organisation', async () => {
    await imported(dossier.paths);
    const other = await emptyOrganisation();
    const seen = await inOrganisation(await partsDatabase(), other, async (trx) => {
      const { rows } = await trx.raw<{ rows: unknown[] }>(
        'SELECT document_id FROM document_evidence UNION ALL SELECT document_id FROM deliverable_file',
      );
      return rows;
    });
    expect(seen).toEqual([]);
  }, 60_000);
});
