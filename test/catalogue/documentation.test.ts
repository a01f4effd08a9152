import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { rulePages } from '../../scripts/docs/rule-pages.js';
import { catalogue } from '../../server/rules/catalogue.js';

const FOLDER = path.join(import.meta.dirname, '../../docs/rules');
const pages = await rulePages();
const titlesOf = (page: string): string[] =>
  [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title ?? '');

test('every rule has its page in both languages, and the index lists it', () => {
  const names = catalogue.flatMap(({ code, id }) => [`${code}-${id}.md`, `${code}-${id}.fr.md`]);
  expect([...pages.keys()].sort()).toEqual([...names, 'README.md', 'README.fr.md'].sort());
  expect(
    names.filter(
      (name) => !pages.get(name.endsWith('.fr.md') ? 'README.fr.md' : 'README.md')?.includes(`(${name})`),
    ),
  ).toEqual([]);
});

test('every page has the same parts in the same order, none of them empty', () => {
  const orders = { fr: new Set<string>(), en: new Set<string>() };
  for (const [name, page] of pages) {
    if (name.startsWith('README')) continue;
    orders[name.endsWith('.fr.md') ? 'fr' : 'en'].add(titlesOf(page).join(' · '));
    expect([name, /^## .+\n\n(?:## |$)/m.test(page)]).toEqual([name, false]);
  }
  expect([...orders.en]).toEqual([
    'Finding · Method · Example · Why it is worth asking · Innocent explanations · Parameters · What it leaves alone · What is missing to judge · Sources',
  ]);
  expect(orders.fr.size).toBe(1);
});

test('links lead to files that are there', () => {
  for (const [name, page] of pages) {
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
    const lost = links.filter((link) => !pages.has(link) && !existsSync(path.join(FOLDER, link)));
    expect([name, lost]).toEqual([name, []]);
  }
});

test('docs/rules is up to date: `npm run docs:rules` writes it', () => {
  const files = readdirSync(FOLDER).sort();
  expect(files).toEqual([...pages.keys()].sort());
  expect(files.filter((file) => readFileSync(path.join(FOLDER, file), 'utf8') !== pages.get(file))).toEqual(
    [],
  );
});
