import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { firstLoads, type FirstLoads } from './first-loads.js';

/** Compressed JavaScript, in kB of 1,000 bytes, that a page may load before it shows. */
const SIGN_IN = 220;
const INSIDE = 270;

const sizes = JSON.parse(readFileSync('dist/web-sizes.json', 'utf8')) as FirstLoads;

test('what a page loads first stays small', () => {
  expect(Object.keys(sizes)).toEqual(expect.arrayContaining(['inbox', 'signin', 'single-click', 'start']));
  const { signin, start, ...inside } = sizes;
  for (const size of [signin, start]) expect(size).toBeLessThanOrEqual(SIGN_IN * 1000);
  expect(Object.entries(inside).filter(([, size]) => size > INSIDE * 1000)).toEqual([]);
});

test('a page counts its entry, the shell around it and what these import, each once', () => {
  const chunk = (fileName: string, facade: string | null, imports: string[], isEntry = false) => ({
    fileName,
    facadeModuleId: facade === null ? null : `/web/src/${facade}`,
    isEntry,
    imports,
    code: fileName.repeat(50),
  });
  const chunks = [
    chunk('entry.js', 'app/main.tsx', ['shared.js'], true),
    chunk('shared.js', null, []),
    chunk('shell.js', 'app/signed-in-shell.tsx', ['shared.js']),
    chunk('inbox.js', 'features/inbox/inbox-page.tsx', ['shared.js']),
    chunk('signin.js', 'features/signin/signin-page.tsx', ['shared.js']),
  ];
  const { inbox, signin } = firstLoads(chunks);
  const without = firstLoads(chunks.filter(({ fileName }) => fileName !== 'shell.js'));
  expect(without.signin).toBe(signin);
  expect(inbox).toBeGreaterThan(without.inbox ?? 0);
});
