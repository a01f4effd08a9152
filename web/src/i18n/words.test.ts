import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { i18n } from './instance.js';

const WORDS = 'web/src/i18n/words';
const PLURALS = /_(one|many|other)$/;
const modules = readdirSync(WORDS).filter((name) => name.endsWith('.ts'));
const areas = new Map<string, Record<'fr' | 'en', Record<string, string>>>();

beforeAll(async () => {
  for (const name of modules) await import(`./words/${name.replace('.ts', '.js')}`);
  for (const area of Object.keys(i18n.getDataByLanguage('fr') ?? {})) {
    const [fr, en] = (['fr', 'en'] as const).map(
      (lang) => i18n.getResourceBundle(lang, area) as Record<string, string>,
    );
    areas.set(area, { fr: fr ?? {}, en: en ?? {} });
  }
});

/** The source of every page and component. */
function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('words'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('words of the interface', () => {
  test('every area was loaded', () => {
    expect(areas.size).toBe(modules.length);
  });

  test('both languages have the same keys, none empty', () => {
    for (const [area, { fr, en }] of areas) {
      expect({ area, keys: Object.keys(en).sort() }).toEqual({ area, keys: Object.keys(fr).sort() });
      expect([...Object.values(fr), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  test('both languages fill in the same values', () => {
    const values = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();
    const different = [...areas].flatMap(([area, { fr, en }]) =>
      Object.keys(fr)
        .filter((key) => String(values(fr[key] ?? '')) !== String(values(en[key] ?? '')))
        .map((key) => `${area}.${key}`),
    );
    expect(different).toEqual([]);
  });

  test('what is counted has the three forms of French', () => {
    for (const { fr } of areas.values()) {
      const counted = Object.keys(fr).filter((key) => PLURALS.test(key));
      const stems = [...new Set(counted.map((key) => key.replace(PLURALS, '')))];
      expect(counted.sort()).toEqual(
        stems.flatMap((stem) => ['many', 'one', 'other'].map((form) => `${stem}_${form}`)).sort(),
      );
    }
    const t = i18n.getFixedT('fr', 'inbox');
    expect([0, 1, 2, 1204].map((count) => t('linesRead', { count }))).toEqual([
      '0 ligne',
      '1 ligne',
      '2 lignes',
      '1\u202f204 lignes',
    ]);
  });

  test.each([
    [
      'fr',
      [
        '1 facture échue depuis plus de 30 jours\u202f; échéance du 2 mars.',
        '2 factures échues depuis plus de 30 jours\u202f; première échéance\u00a0: 2 mars.',
      ],
      'Lien créé. Donnez-le à Ada\u00a0: il sert une fois, pendant 24 heures, et ne sera plus montré. Son usage met fin aux sessions de cette personne.',
      'Le lien est sélectionné\u00a0: copiez-le avec le clavier.',
    ],
    [
      'en',
      [
        '1 invoice more than 30 days overdue; due on 2 mars.',
        '2 invoices more than 30 days overdue; first due date: 2 mars.',
      ],
      'Link made. Give it to Ada: it works once, for 24 hours, and is not shown again. Using it ends the sessions of this person.',
      'The link is selected: copy it with the keyboard.',
    ],
  ] as const)('overdue invoices and links are told exactly (%s)', (lang, overdue, made, selected) => {
    const today = i18n.getFixedT(lang, 'today');
    expect([1, 2].map((count) => today('longOverdue', { count, date: '2 mars' }))).toEqual(overdue);
    const people = i18n.getFixedT(lang, 'people');
    expect(people('newPasswordMade', { name: 'Ada' })).toBe(made);
    expect(people('selected')).toBe(selected);
  });

  test('none accuses', () => {
    const accusing = /fraud|suspect|tricher|tromp|cheat/i;
    const all = [...areas.values()].flatMap(({ fr, en }) => [...Object.values(fr), ...Object.values(en)]);
    expect(all.filter((text) => accusing.test(text) || text.includes('!'))).toEqual([]);
  });

  test('every key is said somewhere', () => {
    const code = sources('web/src');
    const unsaid = [...areas].flatMap(([area, { fr }]) =>
      Object.keys(fr)
        .map((key) => key.replace(PLURALS, ''))
        .filter((key) => !new RegExp(`['":]${key}['"]`).test(code))
        .map((key) => `${area}.${key}`),
    );
    expect([...new Set(unsaid)]).toEqual([]);
  });
});
