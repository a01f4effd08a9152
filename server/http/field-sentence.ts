import { z } from 'zod';
import { formatNumber } from '../domain/format/number-format.js';
import { typeset } from '../domain/format/typeset.js';
import type { Lang, Text } from '../domain/text.js';

type Issue = z.core.$ZodRawIssue;

/** What a field of a request lacks, for whoever filled in the form; what no form can send is told in the words of zod. */
export function fieldSentence(issue: Issue, lang: Lang): string {
  const said = sentenceOf(issue);
  if (said !== null) return typeset(said[lang], lang);
  const { localeError } = lang === 'fr' ? z.locales.fr() : z.locales.en();
  const told = localeError(issue);
  return (typeof told === 'string' ? told : told?.message) ?? typeset(UNFIT[lang], lang);
}

const UNFIT: Text = { fr: 'Ce champ ne convient pas.', en: 'This field does not fit.' };

function sentenceOf(issue: Issue): Text | null {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { fr: 'Ce champ est attendu.', en: 'This field is expected.' }
        : null;
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return FORMATS[issue.format] ?? null;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    default:
      return null;
  }
}

const FORMATS: Readonly<Record<string, Text>> = {
  email: {
    fr: 'Une adresse électronique est attendue, comme nom@exemple.fr.',
    en: 'An email address is expected, such as name@example.org.',
  },
  date: { fr: 'Une date est attendue (AAAA-MM-JJ).', en: 'A date is expected (YYYY-MM-DD).' },
};

function atLeast(origin: string, least: number): Text | null {
  if (origin === 'string' && least <= 1) return { fr: 'Ce champ est à remplir.', en: 'Fill in this field.' };
  return limit(origin, least, { fr: 'Au moins', en: 'At least' });
}

const atMost = (origin: string, most: number): Text | null =>
  limit(origin, most, { fr: 'Au plus', en: 'At most' });

/** `Au plus 2 000 caractères.` */
function limit(origin: string, bound: number, how: Text): Text | null {
  const unit = UNITS[origin];
  if (unit === undefined) return null;
  const said = (lang: Lang): string => {
    const words = unit[lang][bound === 1 ? 0 : 1];
    return [how[lang], formatNumber(String(bound), lang), words].filter((part) => part !== '').join(' ');
  };
  return { fr: `${said('fr')}.`, en: `${said('en')}.` };
}

/** What is counted, one and several. */
const UNITS: Readonly<Record<string, Readonly<Record<Lang, readonly [string, string]>>>> = {
  string: { fr: ['caractère', 'caractères'], en: ['character', 'characters'] },
  array: { fr: ['valeur', 'valeurs'], en: ['value', 'values'] },
  number: { fr: ['', ''], en: ['', ''] },
};

const oneOf = (values: readonly string[]): Text => ({
  fr: `Une de ces valeurs est attendue : ${values.join(', ')}.`,
  en: `One of these values is expected: ${values.join(', ')}.`,
});
