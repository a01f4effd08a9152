import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { AuditResult, ResultDocument } from '../../server/domain/audit-result.js';
import { projectRoot } from '../../server/project-root.js';
import { writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import {
  makeCommandHouse,
  startProcess,
  type CommandHouse,
  type CommandRun,
} from '../support/run-command.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';
import { writeForgedZip, writeZip } from '../support/zip-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

const sample = (path: string): Buffer => readFileSync(join(projectRoot(), 'server', 'importers', path));
const UBL = sample('einvoice/samples/prestation-jours-heures.ubl.xml');
const WORKBOOK = sample('cra-grid/samples/mission-rows-dates.xlsx');
/** How a workbook with a password, or one of before 2007, begins. */
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)]);
const JUNK = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) % 256);

/** Each bad file, with the code and the sentence that must tell it. */
const REFUSED: Record<string, { code: string; fr: string; en: string }> = {
  'invoices/archive.zip': {
    code: 'archive-inside',
    fr: 'C’est une archive ; Déclic n’ouvre pas une archive dans un dossier. Déposez les fichiers qu’elle contient.',
    en: 'This is an archive; Déclic does not open an archive inside a dossier. Put in the files that it holds.',
  },
  'invoices/cut.pdf': {
    code: 'pdf-unreadable',
    fr: 'Le PDF est abîmé ou incomplet : sa structure ne peut pas être lue.',
    en: 'The PDF is damaged or incomplete: its structure cannot be read.',
  },
  'invoices/cut.xlsx': {
    code: 'damaged-archive',
    fr: 'Le fichier est incomplet ou endommagé.',
    en: 'The file is incomplete or damaged.',
  },
  'invoices/cut.xml': {
    code: 'xml-truncated',
    fr: 'Le fichier s’arrête avant la fin de cet élément : il est tronqué.',
    en: 'The file stops before the end of this element: it is truncated.',
  },
  'invoices/cut.zip': {
    code: 'damaged-archive',
    fr: 'Le fichier est incomplet ou endommagé.',
    en: 'The file is incomplete or damaged.',
  },
  'invoices/empty.xml': { code: 'empty-file', fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'invoices/gone.csv': {
    code: 'broken-link',
    fr: 'Ce lien ne mène à aucun fichier.',
    en: 'This link leads to no file.',
  },
  'invoices/huge.csv': {
    code: 'file-too-large',
    fr: 'Ce fichier dépasse 512 Mo ; il n’a pas été ouvert.',
    en: 'This file is larger than 512 MB; it was not opened.',
  },
  'invoices/junk.xml': {
    code: 'unknown-format',
    fr: 'Déclic ne reconnaît ni une facture ni une feuille de temps dans ce fichier.',
    en: 'Déclic recognises neither an invoice nor a timesheet in this file.',
  },
  'invoices/outside.csv': {
    code: 'ignored-link',
    fr: 'Lien vers un dossier ou vers un fichier extérieur ; il n’a pas été suivi.',
    en: 'A link to a folder or to a file outside; it was not followed.',
  },
  'invoices/password.xlsx': {
    code: 'old-office-file',
    fr: 'C’est un ancien fichier Office (.xls, .doc, .ppt) ou un fichier protégé par un mot de passe ; enregistrez-le dans un format actuel (.xlsx, .docx, .pptx), sans mot de passe.',
    en: 'This is an old Office file (.xls, .doc, .ppt) or a file protected by a password; save it in a current format (.xlsx, .docx, .pptx), without a password.',
  },
  'invoices/pipe.csv': {
    code: 'not-a-file',
    fr: 'Ce n’est pas un fichier ordinaire (dossier, périphérique ou lien) ; il n’a pas été ouvert.',
    en: 'This is not an ordinary file (a folder, a device or a link); it was not opened.',
  },
  'deliverables/gone.docx': {
    code: 'broken-link',
    fr: 'Ce lien ne mène à aucun fichier.',
    en: 'This link leads to no file.',
  },
  'timesheets/team': {
    code: 'ignored-link',
    fr: 'Lien vers un dossier ou vers un fichier extérieur ; il n’a pas été suivi.',
    en: 'A link to a folder or to a file outside; it was not followed.',
  },
};

let house: CommandHouse;
const folders: { folder: string; remove: () => void }[] = [];

function folderOf(files: DossierFiles): string {
  const written = writeDossier(files);
  folders.push(written);
  return written.folder;
}

async function makeBadDossier(): Promise<string> {
  const zip = join(house.folder, 'inside.zip');
  await writeZip(zip, { 'a.csv': 'a,b\n1,2\n' });
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const wholePdf = await pdf.save({ useObjectStreams: false });
  const folder = folderOf({
    ...TWO_FINDINGS,
    'deliverables/report.docx': 'kept',
    'invoices/archive.zip': readFileSync(zip),
    'invoices/cut.pdf': wholePdf.subarray(0, wholePdf.length * 0.4),
    'invoices/cut.xlsx': WORKBOOK.subarray(0, WORKBOOK.length * 0.6),
    'invoices/cut.xml': UBL.subarray(0, UBL.indexOf('</cbc:AllowanceChargeReason>')),
    'invoices/cut.zip': readFileSync(zip).subarray(0, 40),
    'invoices/deep/er/nested.xml': UBL,
    'invoices/empty.xml': '',
    'invoices/huge.csv': 'invoice_number\n',
    'invoices/junk.xml': JUNK,
    'invoices/password.xlsx': OLE,
    'invoices/wrong.pdf': String(UBL).replace('F-2026-0117', 'F-2026-0118'),
  });
  truncateSync(join(folder, 'invoices', 'huge.csv'), 20_000 * 1_048_576);
  symlinkSync('nowhere', join(folder, 'invoices', 'gone.csv'));
  symlinkSync('nowhere', join(folder, 'deliverables', 'gone.docx'));
  symlinkSync('/etc/hosts', join(folder, 'invoices', 'outside.csv'));
  symlinkSync('..', join(folder, 'timesheets', 'team'));
  execFileSync('mkfifo', [join(folder, 'invoices', 'pipe.csv')]);
  return folder;
}

beforeAll(async () => {
  house = makeCommandHouse();
  await house.warm();
});

afterAll(async () => {
  for (const { remove } of folders) remove();
  await house.remove();
});

/** The last error of a refused document: the one that refused it. */
const reasonOf = ({ problems }: ResultDocument): ResultDocument['problems'][number] | undefined =>
  problems.filter(({ severity }) => severity === 'error').at(-1);

describe('a dossier full of bad files', () => {
  let result: AuditResult;
  let run: CommandRun;

  beforeAll(async () => {
    const folder = await makeBadDossier();
    const json = join(house.folder, 'bad.json');
    const args = [folder, '--as-of', TWO_FINDINGS_AS_OF];
    run = await house.run('audit', [...args, '--json', json, '--lang', 'en']);
    result = JSON.parse(readFileSync(json, 'utf8')) as AuditResult;
  });

  test('is audited for the rest, with status 3 and nothing on standard error', () => {
    expect([run.status, run.stderr]).toEqual([3, '']);
    const found = result.findings.filter(({ code }) => code === 'I5' || code === 'T1');
    expect(found.map(({ code, subject }) => [code, subject.invoice])).toEqual([
      ['I5', 'F-118'],
      ['T1', 'F-118'],
    ]);
    expect(result.invoices.map(({ file }) => file)).toEqual([
      'invoices/deep/er/nested.xml',
      'invoices/wrong.pdf',
      'invoices/F-118.csv',
    ]);
  });

  test('tells each of them in one sentence, in both languages', () => {
    const refused = result.documents.filter(({ status }) => status === 'refused');
    const told = refused.map((document) => {
      const reason = reasonOf(document);
      return [document.file, { code: reason?.code, ...reason?.message }];
    });
    expect(Object.fromEntries(told)).toEqual(REFUSED);
  });

  test('prints them with their place', () => {
    const flat = run.stdout.replace(/\s+/g, ' ');
    expect(run.stdout).toContain(`\nRefused documents (${Object.keys(REFUSED).length})\n`);
    const cut = ' line 46, /Invoice/cac:AllowanceCharge/cbc:AllowanceChargeReason:';
    for (const [file, { en }] of Object.entries(REFUSED))
      expect(flat).toContain(`${file}${file === 'invoices/cut.xml' ? cut : ''} ${en}`);
  });

  test('reads a wrong extension by its content, and says so', () => {
    const wrong = result.documents.find(({ file }) => file === 'invoices/wrong.pdf');
    expect(wrong).toMatchObject({ status: 'read-with-problems', format: 'ubl-invoice' });
    expect(wrong?.problems.map(({ code, message }) => [code, message])).toContainEqual([
      'extension-mismatch',
      {
        fr: 'Le nom finit par .pdf et le contenu est du XML ; c’est le contenu qui compte.',
        en: 'The name ends in .pdf and the content is XML; the content counts.',
      },
    ]);
  });

  test('keeps the name but no hash of what was not opened', () => {
    const unopened = result.documents.filter(({ sha256 }) => /^0+$/.test(sha256)).map(({ file }) => file);
    expect(unopened).toEqual([
      'deliverables/gone.docx',
      'invoices/gone.csv',
      'invoices/huge.csv',
      'invoices/outside.csv',
      'invoices/pipe.csv',
      'timesheets/team',
    ]);
  });
});

test('where no document at all can be read, the reasons are printed and the status is 2', async () => {
  const run = await house.run('audit', [folderOf({ 'invoices/empty.xml': '' }), '--lang', 'en']);
  expect([run.status, run.stderr]).toEqual([2, 'No document of the dossier could be read.\n']);
  expect(run.stdout).toMatch(/Refused documents \(1\)\n {2}invoices\/empty\.xml\n {4}The file is empty\.\n/);
});

test('a zip whose names lead out of it: nothing is written there, the entry is refused, the rest is audited', async () => {
  const zip = join(house.folder, 'climbing.zip');
  await writeForgedZip(
    zip,
    { ...TWO_FINDINGS, 'invoices/climbing.csv': 'x', 'invoices/absolute.csv': 'y' },
    {
      'invoices/climbing.csv': '../../../climbing.csv',
      'invoices/absolute.csv': `/tmp/${'a'.repeat(12)}.csv`,
    },
  );
  const json = join(house.folder, 'climbing.json');
  const run = await house.run('audit', [zip, '--json', json, '--as-of', TWO_FINDINGS_AS_OF]);
  expect([run.status, run.stderr]).toEqual([3, '']);
  const { documents, findings } = JSON.parse(readFileSync(json, 'utf8')) as AuditResult;
  const refused = documents.filter(({ status }) => status === 'refused');
  expect(refused.map((document) => [document.file, reasonOf(document)?.message.fr])).toEqual(
    ['../../../climbing.csv', `/tmp/${'a'.repeat(12)}.csv`].map((name) => [
      name,
      'Le nom de ce fichier contient des caractères cachés ou sort du dossier ; renommez-le.',
    ]),
  );
  expect(findings.map(({ code }) => code)).toEqual(['I5', 'T1']);
  expect(existsSync(`/tmp/${'a'.repeat(12)}.csv`)).toBe(false);
});

test('a zip cut short is told by its path', async () => {
  const zip = join(house.folder, 'cut.zip');
  await writeZip(zip, TWO_FINDINGS);
  truncateSync(zip, 700);
  const [french, english] = await Promise.all([
    house.run('audit', [zip]),
    house.run('audit', [zip, '--lang', 'en']),
  ]);
  expect(french).toEqual({
    status: 2,
    signal: null,
    stdout: '',
    stderr: `Ce zip ne peut pas être ouvert (${zip}). Le fichier est incomplet ou endommagé.\n`,
  });
  expect(english.stderr).toBe(`This zip cannot be opened (${zip}). The file is incomplete or damaged.\n`);
});

test('a file and a folder that this account may not open are refused, and the others are read', async () => {
  const folder = folderOf({ 'good.xml': UBL, 'closed.xml': 'x', 'closed/inside.xml': 'x' });
  // Root opens everything by privilege: without it, what belongs to another account is closed to root too.
  const isRoot = process.getuid?.() === 0;
  const powers = isRoot ? ['--bounding-set=-dac_override,-dac_read_search'] : [];
  for (const name of ['closed.xml', 'closed']) {
    if (isRoot) chownSync(join(folder, name), 65534, 65534);
    chmodSync(join(folder, name), 0o000);
  }
  const script = join(projectRoot(), 'dist', 'scripts', 'inspect.js');
  const command = [process.execPath, script, folder, '--lang', 'en'];
  const run = await startProcess(isRoot ? 'setpriv' : 'env', [...powers, ...command]).ended;
  chmodSync(join(folder, 'closed'), 0o700);
  expect([run.status, run.stderr, run.stdout]).toEqual([
    3,
    '',
    'closed: refused · unknown\n' +
      '    error unreadable-folder: This folder cannot be opened; what it holds was not read.\n' +
      'closed.xml: refused · unknown\n' +
      '    error unreadable-file: This file cannot be opened: it is missing, or the right to read it is.\n' +
      'good.xml: read · invoice · ubl-invoice · 1\u00a0invoice · 3\u00a0lines\n' +
      'good.xml/cra-septembre.csv: read · attachment\n' +
      '4\u00a0files: 2\u00a0read, 2\u00a0refused.\n',
  ]);
});
