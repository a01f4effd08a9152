import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { writeDossier } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF, TWO_FINDINGS } from '../support/two-findings-dossier.js';
import { databasesOf } from './look-inside.js';
import { becomes, serverOf, temporaryFiles } from './watch-work.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(120_000);

let house: CommandHouse;
let dossier: string;
let removeDossier: () => void;

beforeAll(() => {
  house = makeCommandHouse();
  ({ folder: dossier, remove: removeDossier } = writeDossier(TWO_FINDINGS));
});

afterAll(async () => {
  removeDossier();
  await house.remove();
});

const args = (...more: string[]): string[] => [
  dossier,
  '--as-of',
  TWO_FINDINGS_AS_OF,
  '--json',
  '-',
  ...more,
];

test('two audits at once, from nothing: one server, the same bytes, and the last one to leave stops it', async () => {
  const runs = await Promise.all([1, 2].map(() => house.run('audit', args())));
  const [first] = runs;
  expect(first?.stdout.length).toBeGreaterThan(1000);
  for (const run of runs) expect(run).toEqual({ status: 0, signal: null, stdout: first?.stdout, stderr: '' });
  expect(serverOf(house)).toBeUndefined();
  expect(temporaryFiles(house)).toEqual([]);
});

test('one that is interrupted does not take the server from the other', async () => {
  const has = (count: number) => async (): Promise<boolean> =>
    (await databasesOf(house).catch(() => [])).length === count;
  const stopped = house.start('audit', args());
  expect(await becomes(has(1))).toBe(true);
  // Held still meanwhile, so that neither ends before the other has begun.
  stopped.child.kill('SIGSTOP');
  const kept = house.start('audit', args());
  expect(await becomes(has(2))).toBe(true);
  stopped.child.kill('SIGINT');
  stopped.child.kill('SIGCONT');
  const [ended, interrupted] = await Promise.all([kept.ended, stopped.ended]);
  expect([interrupted.status, interrupted.stderr]).toEqual([130, 'Interrompu avant la fin.\n']);
  expect([ended.status, ended.stderr]).toEqual([0, '']);
  expect(serverOf(house)).toBeUndefined();
});
