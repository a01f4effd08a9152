import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

let house: CommandHouse;
beforeAll(() => {
  house = makeCommandHouse();
});
afterAll(() => house.remove());

test.each([
  [
    'audit',
    ['--help'],
    'Usage : npm run audit -- DOSSIER [--json FICHIER]',
    '  --rules CODE,CODE   seulement',
  ],
  [
    'audit',
    ['nowhere', '--as-of', 'x', '-h', '--lang', 'en'],
    'Usage: npm run audit -- DOSSIER',
    '  --xlsx FILE',
  ],
  ['inspect', ['--help'], 'Usage : npm run inspect -- FICHIER_OU_DOSSIER…', '  --kinds FICHIER.csv  rôle'],
  ['inspect', ['-h', '--lang=en'], 'Usage: npm run inspect -- FILE_OR_FOLDER…', '  --kinds FILE.csv  role'],
  ['demo', ['--help'], 'Usage : npm run demo -- [--lang fr|en]', '  --lang fr|en  langue'],
  [
    'demo',
    ['nowhere', '-h', '--lang', 'en'],
    'Usage: npm run demo -- [--lang fr|en]',
    '  --lang fr|en  language',
  ],
  ['bench', ['--help', '--runs', '0'], 'Usage : npm run bench -- [--entries NOMBRE]', '  --seed NOMBRE     '],
  ['bench', ['-h', '--lang=en'], 'Usage: npm run bench -- [--entries NUMBER]', '  --runs NUMBER     '],
] as const)('%s %j prints how it is called, and ends well', async (script, args, first, option) => {
  const { status, stdout, stderr } = await house.run(script, args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.startsWith(first)).toBe(true);
  expect(stdout).toContain(`\n${option}`);
  expect(
    stdout
      .split('\n')
      .slice(1)
      .filter((line) => line.length > 80),
  ).toEqual([]);
});
