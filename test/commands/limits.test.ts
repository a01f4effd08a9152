import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

jest.setTimeout(60_000);

let house: CommandHouse;
let dossier = '';
beforeAll(() => {
  house = makeCommandHouse();
  dossier = join(house.folder, 'dossier');
  mkdirSync(join(dossier, 'invoices'), { recursive: true });
  writeFileSync(join(dossier, 'invoices', 'large.csv'), 'a;b\n' + '1;2\n'.repeat(300_000));
});
afterAll(() => house.remove());

const FAULTS = {
  DECLIC_LIMIT_SECONDS: '0',
  DECLIC_LIMIT_MEMORY_MB: '64',
  DECLIC_LIMIT_SIZE: '1',
};
const TOLD = [
  'DECLIC_LIMIT_SECONDS: a whole number from 1 to 600 is expected.',
  'DECLIC_LIMIT_MEMORY_MB: a whole number from 256 to 8192 is expected.',
  'DECLIC_LIMIT_SIZE: no limit has this name.',
];

test.each([['inspect' as const], ['audit' as const]])(
  '%s tells every limit that cannot be used',
  async (script) => {
    const { status, stdout, stderr } = await house.run(script, [dossier, '--lang', 'en'], { env: FAULTS });
    expect([status, stdout]).toEqual([2, '']);
    for (const sentence of TOLD) expect(stderr).toContain(sentence);
  },
);

test.each([['inspect' as const], ['audit' as const]])(
  '%s reads within the limits that are given',
  async (script) => {
    await house.warm();
    const limited = await house.run(script, [dossier, '--lang', 'en'], {
      env: { DECLIC_LIMIT_FILE_MB: '1' },
    });
    expect(limited.stdout + limited.stderr).toContain('1 MB');
    const free = await house.run(script, [dossier, '--lang', 'en']);
    expect(free.stdout + free.stderr).not.toContain('1 MB');
  },
);
