import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { register, writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import { withPlainSpaces } from '../support/print-sample-report.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF, TWO_FINDINGS } from '../support/two-findings-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

/** What a person may write and believe to count: a tolerance, an answer on a finding. */
const DOSSIER: DossierFiles = {
  ...TWO_FINDINGS,
  'register/settings.csv': register({ key: 'T1.tolerance', value: '5' }),
  'register/answers.csv': register({
    invoice_number: 'F-118',
    supplier: 'Atelier Exemple',
    code: 'T1',
    answer: 'vu',
  }),
};

let house: CommandHouse;
let dossier: ReturnType<typeof writeDossier>;

beforeAll(async () => {
  house = makeCommandHouse();
  await house.warm();
  dossier = writeDossier(DOSSIER);
});

afterAll(async () => {
  dossier.remove();
  await house.remove();
});

/** The report without the breaks of its lines. */
async function report(lang: string, ...more: string[]): Promise<string> {
  const args = [dossier.folder, '--as-of', TWO_FINDINGS_AS_OF, '--lang', lang, ...more];
  const run = await house.run('audit', args);
  expect([run.status, run.stderr]).toEqual([0, '']);
  return withPlainSpaces(run.stdout).replace(/\s+/g, ' ');
}

test('the report tells what was kept without effect, in French', async () => {
  expect(await report('fr')).toContain(
    'Lu et conservé, sans effet sur ce contrôle ' +
      'register/answers.csv ligne 2 : Cette réponse est conservée sans être utilisée : seule compte une réponse à une ' +
      'question de lecture sur un fichier du dossier, écrite dans register/answers.csv ou register/register.xlsx. ' +
      'register/settings.csv ligne 2 : Ce réglage n’existe pas ; la ligne n’a aucun effet. Ce contrôle a pour réglages ' +
      'T1.enabled, T1.toleranceDays, T1.toleranceRatio.',
  );
});

test('and in English; the result holds it with its codes, and the findings are the same', async () => {
  const json = join(house.folder, 'result.json');
  expect(await report('en', '--json', json)).toContain(
    'Read and kept, without effect on this audit ' +
      'register/answers.csv line 2: This answer is kept and not used: only an answer to a question of reading about a ' +
      'file of the dossier counts, written in register/answers.csv or register/register.xlsx. ' +
      'register/settings.csv line 2: There is no such setting; the row has no effect. The settings of this rule are ' +
      'T1.enabled, T1.toleranceDays, T1.toleranceRatio.',
  );
  const { documents, findings } = JSON.parse(readFileSync(json, 'utf8')) as AuditResult;
  const told = documents.flatMap(({ file, status, problems }) =>
    problems.map(({ code, severity }) => [file, status, code, severity]),
  );
  expect(told).toEqual([
    ['register/answers.csv', 'read-with-problems', 'answer-not-used', 'warning'],
    ['register/settings.csv', 'read-with-problems', 'setting-unknown', 'error'],
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['I5', 'T1']);
});
