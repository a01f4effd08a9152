import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectRoot } from '../../server/project-root.js';
import { writeDossier } from '../support/audit-dossier.js';
import { makeCommandHouse, startProcess, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF, TWO_FINDINGS } from '../support/two-findings-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

let house: CommandHouse;
let dossier: string;
/** What standard output was given. */
let printed: string;
let removeDossier: () => void;

beforeAll(async () => {
  house = makeCommandHouse();
  ({ folder: dossier, remove: removeDossier } = writeDossier({
    ...TWO_FINDINGS,
    'notes.txt': 'For ourselves.\n',
    'invoices/broken.xml': '<Invoice',
  }));
  await house.warm();
});

afterAll(async () => {
  removeDossier();
  await house.remove();
});

const NOTICE =
  'notes.txt: Ce fichier n’est dans aucun des dossiers register, invoices, timesheets, deliverables, attachments ; il n’a pas été lu.\n';

const schema = JSON.parse(
  readFileSync(join(projectRoot(), 'docs', 'audit-result.schema.json'), 'utf8'),
) as object;

test('--json -: the result and nothing else on standard output, through npm too, as the schema says', async () => {
  const args = [dossier, '--as-of', TWO_FINDINGS_AS_OF, '--json', '-'];
  const direct = await house.run('audit', args);
  printed = direct.stdout;
  const throughNpm = await startProcess('npm', ['run', 'audit', '--', ...args], {
    env: house.environment(),
  }).ended;
  expect(direct.status).toBe(3);
  expect(throughNpm).toEqual(direct);
  expect(direct.stderr).toBe(NOTICE);
  const result = JSON.parse(direct.stdout) as { findings: { code: string }[]; documents: object[] };
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect([validate(result), validate.errors]).toEqual([true, null]);
  expect(result.findings.map(({ code }) => code)).toEqual(['I5', 'T1']);
  expect(result.documents).toHaveLength(7);
});

test('a file gets the same bytes, and standard output the report, without colour or bar', async () => {
  const file = join(house.folder, 'result.json');
  const written = await house.run('audit', [dossier, '--as-of', TWO_FINDINGS_AS_OF, '--json', file]);
  expect([written.status, written.stderr]).toEqual([3, '']);
  expect(written.stdout).toMatch(/^Contrôle des factures, état au 1er\snov\.\s2026\n/);
  expect(written.stdout).not.toContain('\u001b');
  expect(written.stdout).toContain(`\nLaissés de côté (1)\n`);
  expect(written.stdout.replace(/\s+/g, ' ')).toContain(`Résultat complet : ${file} `);
  expect(readFileSync(file, 'utf8')).toBe(printed);
});

test('a run that fails leaves both results as they were, and no draft beside them', async () => {
  const place = join(house.folder, 'kept');
  const before = '{"before":true}\n';
  mkdirSync(place);
  writeFileSync(join(place, 'result.json'), before);
  // What a killed command left: its number belongs to nobody any more.
  writeFileSync(join(place, 'result.json.4194304.tmp'), 'half');
  const run = await house.run('audit', [
    dossier,
    '--as-of',
    TWO_FINDINGS_AS_OF,
    '--json',
    join(place, 'result.json'),
    '--xlsx',
    '/dev/full',
  ]);
  expect(run).toEqual({
    status: 1,
    signal: null,
    stdout: '',
    stderr: 'Il n’y a plus de place pour écrire /dev/full.\n',
  });
  expect(readdirSync(place)).toEqual(['result.json']);
  expect(readFileSync(join(place, 'result.json'), 'utf8')).toBe(before);
});

test('standard output that is full is told, and is a failure', async () => {
  const full = openSync('/dev/full', 'w');
  const run = await house.run('inspect', [dossier, '--json', '-', '--lang', 'en'], { stdout: full });
  closeSync(full);
  expect([run.status, run.stderr]).toEqual([1, 'Standard output could not be written to its end.\n']);
});

test('a reader that leaves early ends the command quietly', async () => {
  const { child, ended } = house.start('audit', [dossier, '--as-of', TWO_FINDINGS_AS_OF, '--json', '-']);
  child.stdout?.destroy();
  const { status, stderr } = await ended;
  expect([status, stderr]).toEqual([0, NOTICE]);
});
