import { createInstance } from 'i18next';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import { typeset } from '../../../server/domain/format/typeset.js';
import type { Lang } from '../../../server/domain/text.js';

/** The words of one area of the interface in both languages; plural forms are `_one`, `_many`, `_other` keys. */
export interface Words<Keys extends Record<string, string>> {
  fr: Keys;
  en: Record<keyof Keys, string>;
}

/** The interface's own words. What a rule or a problem says comes from the API in both languages. */
export const i18n = createInstance();

void i18n.init({
  lng: 'fr',
  fallbackLng: 'fr',
  supportedLngs: ['fr', 'en'],
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
i18n.services.formatter?.add('figure', (value: unknown, lang) =>
  typeof value === 'number' ? formatNumber(String(value), lang === 'en' ? 'en' : 'fr') : String(value),
);

/** Adds an area's words once its pages are loaded, with the spaces and apostrophes of the language. */
export function area<Keys extends Record<string, string>>(name: string, words: Words<Keys>): Words<Keys> {
  for (const lang of ['fr', 'en'] as const) i18n.addResourceBundle(lang, name, typesetAll(words[lang], lang));
  return words;
}

function typesetAll(words: Record<string, string>, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, typeset(text, lang)]));
}
