import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { writeDossier } from '../support/audit-dossier.js';
import { largeDossier } from '../support/large-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';
import { importHasBegun } from './look-inside.js';
import { serverOf, temporaryFiles } from './watch-work.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(120_000);

let house: CommandHouse;
let dossier: string;
let removeDossier: () => void;

beforeAll(() => {
  house = makeCommandHouse();
  ({ folder: dossier, remove: removeDossier } = writeDossier(largeDossier()));
});

afterAll(async () => {
  removeDossier();
  await house.remove();
});

test('a server that dies under the command gives one sentence; the next run recovers it and succeeds', async () => {
  const args = [dossier, '--as-of', TWO_FINDINGS_AS_OF, '--json', '-', '--lang', 'en'];
  const { ended } = house.start('audit', args);
  await importHasBegun(house);
  process.kill(serverOf(house) ?? 0, 'SIGKILL');
  expect(await ended).toEqual({
    status: 1,
    signal: null,
    stdout: '',
    stderr:
      'The connection to the database was cut during the work. Nothing was kept; start the command again.\n',
  });
  const again = await house.run('audit', args);
  expect([again.status, again.stderr]).toEqual([0, '']);
  expect(serverOf(house)).toBeUndefined();
  expect(temporaryFiles(house)).toEqual([]);
});
