import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

let house: CommandHouse;
beforeAll(() => {
  house = makeCommandHouse();
});
afterAll(() => house.remove());

test.each([
  [
    'demo',
    ['dossier'],
    {
      fr: 'Aucun nom de fichier n’est attendu ; en trop : dossier',
      en: 'No file name is expected; left over: dossier',
    },
  ],
  ['demo', ['--as-of', '2026-11-01'], { fr: 'Option inconnue : --as-of', en: 'Unknown option: --as-of' }],
  [
    'bench',
    ['dossier', 'other'],
    {
      fr: 'Aucun nom de fichier n’est attendu ; en trop : dossier other',
      en: 'No file name is expected; left over: dossier other',
    },
  ],
  [
    'bench',
    ['--runs', '0'],
    {
      fr: '--runs attend un nombre entier positif, et non « 0 ».',
      en: '--runs needs a positive whole number, not “0”.',
    },
  ],
] as const)('%s %j is told in one sentence, and nothing is started', async (script, args, sentence) => {
  const french = await house.run(script, args);
  const english = await house.run(script, ['--lang', 'en', ...args]);
  expect(french).toEqual({ status: 2, signal: null, stdout: '', stderr: `${sentence.fr}\n` });
  expect(english).toEqual({ status: 2, signal: null, stdout: '', stderr: `${sentence.en}\n` });
  expect(existsSync(join(house.folder, 'demo'))).toBe(false);
});
