import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ResultDocument } from '../../server/domain/audit-result.js';
import type { AiTrace } from '../../server/domain/file-evidence.js';
import { csv, writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { zipOf } from '../../scripts/hostile/raw-zip.js';
import { deflateBomb } from '../../scripts/hostile/zips.js';

// Real commands: seconds on a quiet machine, more on a busy one.
jest.setTimeout(120_000);

const TIMESHEET = csv(
  ['person_key', 'contract_ref', 'date', 'quantity', 'unit'],
  ['P-1', 'M-1', '2026-09-21', 1, 'day'],
);
/** A mark that a chat product leaves, in a sentence of ours. */
const MARK = 'Les quais ont été recensés en mars contentReference[oaicite:3]{index=3} par deux équipes.';

interface Inspected {
  document: ResultDocument;
  timesheet: unknown;
  measured: Record<string, unknown> | null;
  notMeasured: string | null;
  aiTraces: AiTrace[];
}

let house: CommandHouse;
const folders: { folder: string; remove: () => void }[] = [];

beforeAll(() => {
  house = makeCommandHouse();
});

afterAll(async () => {
  for (const { remove } of folders) remove();
  await house.remove();
});

async function inspect(
  files: DossierFiles,
  ...options: string[]
): Promise<[number | null, Map<string, Inspected>]> {
  const written = writeDossier(files);
  folders.push(written);
  const run = await house.run('inspect', [written.folder, '--json', '-', ...options]);
  expect(run.stderr).toBe('');
  const { files: found } = JSON.parse(run.stdout) as { files: Inspected[] };
  return [run.status, new Map(found.map((file) => [file.document.file, file]))];
}

/** Kind, status, reader or reason, and traces of one of them. */
const said = (found: ReadonlyMap<string, Inspected>, name: string): unknown[] => {
  const file = found.get(name);
  if (file === undefined) throw new RangeError(name);
  const { document, measured, notMeasured, aiTraces } = file;
  return [
    document.kind,
    document.status,
    measured?.reader ?? notMeasured,
    aiTraces.map(({ rule, strength, mention }) =>
      [rule, strength, mention].filter((part) => part !== null).join(' '),
    ),
  ];
};

describe('files looked at on their own', () => {
  test('are measured where nothing else reads them; a table nobody knows stays refused, with its measure', async () => {
    const [status, found] = await inspect({
      'rapport.md': `# Recensement des quais\n\n${MARK}\n`,
      'pointage.csv': TIMESHEET,
      'relais.csv': csv(['nom', 'quai'], ['A', 'Nord']),
      'classement.json': '{"note":"Un relevé"}',
      'vide.docx': '',
      'bombe.docx': deflateBomb(),
      'dossier.zip': zipOf({ 'rapport.md': '# Un rapport\n' }),
    });
    expect(status).toBe(3);
    const of = (name: string): unknown[] => said(found, name);
    expect(of('rapport.md')).toEqual(['deliverable', 'read', 'markdown', ['chat.citation proof']]);
    expect(found.get('rapport.md')?.measured).toMatchObject({ words: expect.any(Number), headings: 1 });
    expect(found.get('rapport.md')?.aiTraces[0]?.at).toEqual({ file: 'rapport.md', line: 3 });
    expect(of('pointage.csv')).toEqual(['timesheet', 'read', 'not-a-deliverable', []]);
    expect(of('relais.csv')).toEqual(['unknown', 'refused', 'csv', []]);
    expect(of('classement.json')).toEqual(['unknown', 'refused', 'json', []]);
    expect(of('vide.docx')).toEqual(['unknown', 'refused', 'empty', []]);
    expect(of('bombe.docx')).toEqual(['unknown', 'refused', 'too-large', []]);
    expect(of('dossier.zip').slice(0, 2)).toEqual(['unknown', 'refused']);
    expect(found.get('bombe.docx')?.document.problems.map(({ code }) => code)).toEqual(['archive-too-large']);
  });

  test('are judged by the role that --kinds gives them, and are delivered files then whatever they hold', async () => {
    const files = { 'a.md': MARK, 'b.md': MARK, 'notes/c.csv': csv(['nom', 'quai'], ['A', 'Nord']) };
    const written = writeDossier({
      'kinds.csv': csv(['file', 'kind'], ['a.md', 'report'], ['b.md', 'test'], ['notes/c.csv', 'data']),
    });
    folders.push(written);
    const [status, found] = await inspect(files, '--kinds', `${written.folder}/kinds.csv`);
    expect(status).toBe(0);
    expect(said(found, 'a.md')).toEqual(['deliverable', 'read', 'markdown', ['chat.citation proof']]);
    expect(said(found, 'b.md')).toEqual([
      'deliverable',
      'read',
      'markdown',
      ['chat.citation info file-role'],
    ]);
    expect(said(found, 'notes/c.csv')).toEqual(['deliverable', 'read', 'csv', []]);
  });
});

test('the delivered files of a dossier are measured, hostile ones as far as their limits go; attachments stay closed', async () => {
  const [status, found] = await inspect({
    'invoices/pointage.csv': TIMESHEET,
    'deliverables/rapport.md': 'Un rapport de cinq mots',
    'deliverables/bombe.docx': deflateBomb(),
    'deliverables/relais.csv': csv(['nom', 'quai'], ['A', 'Nord']),
    'attachments/rapport.md': MARK,
  });
  expect(status).toBe(0);
  const of = (name: string): unknown[] => said(found, name);
  expect(of('deliverables/rapport.md')).toEqual(['deliverable', 'read', 'markdown', []]);
  expect(found.get('deliverables/rapport.md')?.measured?.words).toBe(5);
  expect(of('deliverables/bombe.docx')).toEqual(['deliverable', 'read-with-problems', 'too-large', []]);
  expect(of('deliverables/relais.csv')).toEqual(['deliverable', 'read', 'csv', []]);
  expect(of('attachments/rapport.md')).toEqual(['attachment', 'read', 'not-opened', []]);
});

test('a person reads the measure, or why there is none, and the traces with their place', async () => {
  const written = writeDossier({
    'invoices/pointage.csv': TIMESHEET,
    'deliverables/rapport.md': `# Recensement\n\n${MARK}\n`,
    'deliverables/vide.docx': '',
  });
  folders.push(written);
  const [french, english] = await Promise.all([
    house.run('inspect', [written.folder]),
    house.run('inspect', [written.folder, '--lang', 'en']),
  ]);
  expect(french.stdout).toContain(
    'deliverables/vide.docx: lu · livrable · non mesuré : le fichier est vide\n',
  );
  expect(french.stdout).toMatch(/deliverables\/rapport\.md: lu · livrable · markdown · \d+\u00a0mots\n/);
  expect(french.stdout).toContain('    trace d’IA chat.citation, preuve : « contentReference[oaicite');
  expect(english.stdout).toContain(
    'deliverables/vide.docx: read · deliverable · not measured: the file is empty\n',
  );
  expect(english.stdout).toContain('    trace of AI chat.citation, proof: “contentReference[oaicite');
});
