import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startEmbedded } from '../../server/db/embedded/launcher.js';
import { isAlive } from '../../server/db/embedded/postmaster-file.js';
import { largeDossier } from '../support/large-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';
import { writeZip } from '../support/zip-dossier.js';
import { databasesOf, importHasBegun, storedBy } from './look-inside.js';
import { becomes, childrenOf, seeded, serverOf, temporaryFiles } from './watch-work.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(120_000);

/** What an import takes on a quiet machine, or a little more. */
const IMPORT_MS = 800;
const FILES = Object.keys(largeDossier()).length;

let house: CommandHouse;
let args: string[];
let reference: string;

beforeAll(async () => {
  house = makeCommandHouse();
  const zip = join(house.folder, 'dossier.zip');
  await writeZip(zip, largeDossier());
  args = [zip, '--as-of', TWO_FINDINGS_AS_OF, '--json', '-'];
  const run = await house.run('audit', args);
  expect([run.status, run.stderr]).toEqual([0, '']);
  reference = run.stdout;
});

afterAll(() => house.remove());

describe('kill -9 in the middle of an import', () => {
  const draw = seeded(20_261_124);

  test.each([
    ['the command alone', false, draw()],
    ['the command alone', false, draw()],
    ['its process group', true, draw()],
  ])('of %s (group: %s, point %d): nothing half-imported, no child left', async (_what, group, point) => {
    const { child, ended } = house.start('audit', args, { detached: true });
    const pid = child.pid ?? 0;
    expect(await importHasBegun(house)).toBe(true);
    await pause(point * IMPORT_MS);
    const readers = childrenOf(pid).filter((each) => each !== serverOf(house));
    if (child.exitCode === null) process.kill(group ? -pid : pid, 'SIGKILL');
    const run = await ended;
    // On a fast machine it may just have finished: then it did so wholly.
    if (run.signal === null) expect([run.status, run.stdout === reference]).toEqual([0, true]);
    expect(await becomes(() => !readers.some(isAlive))).toBe(true);
    for (const { documents, entries } of await storedBy(house)) {
      expect([0, FILES]).toContain(documents);
      expect(entries === 0).toBe(documents === 0);
    }
  });

  test('leaves a server, which the next command takes over; when that dies too, one sentence tells it', async () => {
    const left = serverOf(house);
    expect(left).toBeGreaterThan(0);
    const { ended } = house.start('audit', args);
    expect(await importHasBegun(house)).toBe(true);
    expect(serverOf(house)).toBe(left);
    process.kill(left ?? 0, 'SIGKILL');
    expect(await ended).toEqual({
      status: 1,
      signal: null,
      stdout: '',
      stderr:
        'La connexion à la base de données a été coupée pendant le travail. Rien n’a été gardé ; recommencez.\n',
    });
  });

  test('after all that, the same command gives the same bytes, and takes away what was left', async () => {
    const run = await house.run('audit', args);
    expect([run.status, run.stderr, run.stdout === reference]).toEqual([0, '', true]);
    expect(temporaryFiles(house)).toEqual([]);
    expect(serverOf(house)).toBeUndefined();
    const server = await startEmbedded({ dataDir: join(house.folder, 'postgres'), forTests: true });
    const databases = await databasesOf(house);
    await server.stop();
    expect(databases).toEqual([]);
  });
});

describe('told to stop in the middle of an import: one sentence, nothing left', () => {
  test.each<[string, NodeJS.Signals, boolean, number]>([
    ['Ctrl-C, which reaches the whole group', 'SIGINT', true, 130],
    ['a supervisor', 'SIGTERM', false, 143],
  ])('%s (%s)', async (_what, signal, group, status) => {
    const { child, ended } = house.start('audit', args, { detached: true });
    const pid = child.pid ?? 0;
    expect(await importHasBegun(house)).toBe(true);
    const children = childrenOf(pid);
    process.kill(group ? -pid : pid, signal);
    expect(await ended).toEqual({ status, signal: null, stdout: '', stderr: 'Interrompu avant la fin.\n' });
    expect(children.filter(isAlive)).toEqual([]);
    expect(temporaryFiles(house)).toEqual([]);
    expect(serverOf(house)).toBeUndefined();
  });
});
