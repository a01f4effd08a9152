import type { Decimal } from '../../domain/decimal.js';
import { formatList, formatQuoted } from '../../domain/format/list-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

type Reading = {
  field: 'quantity' | 'unitPrice' | 'net';
  /** As written. */
  text: string;
  /** As read. */
  value: Decimal;
  /** Middle one of the other lines of the contract in the same unit. */
  usual: Decimal;
  otherLines: number;
};

type Values = { line: string; contract: string; readings: Reading[] };

const FIELDS: Record<Reading['field'], Record<Lang, string>> = {
  quantity: { fr: 'quantité', en: 'quantity' },
  unitPrice: { fr: 'prix unitaire', en: 'unit price' },
  net: { fr: 'montant', en: 'amount' },
};

/** `quantité « 1.250 » lue 1 250, pour 12,5 d’habitude (médiane de 6 autres lignes)`. */
function readingText({ field, text, value, usual, otherLines }: Reading, lang: Lang): string {
  const lines = formatNumber(String(otherLines), lang);
  return lang === 'fr'
    ? `${FIELDS[field].fr} ${formatQuoted(text, 'fr')} ${field === 'quantity' ? 'lue' : 'lu'} ${formatNumber(value, 'fr')}, pour ${formatNumber(usual, 'fr')} d’habitude (médiane de ${lines} autres lignes du marché)`
    : `${FIELDS[field].en} ${formatQuoted(text, 'en')} read as ${formatNumber(value, 'en')}, usually ${formatNumber(usual, 'en')} (median of ${lines} other lines of the contract)`;
}

const readings = (v: Values, lang: Lang): string =>
  formatList(
    v.readings.map((reading) => readingText(reading, lang)),
    lang,
  );

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Nombre à deux lectures, loin de l’habitude',
    en: 'Number with two readings, far from the usual',
  },
  // Shown on the line, to the buyer only: the text, how it was read, and what the contract usually says.
  finding: {
    fr: (v) => `Ligne ${v.line} : ${readings(v, 'fr')}.`,
    en: (v) => `Line ${v.line}: ${readings(v, 'en')}.`,
  },
  // It is our reading that is to be verified: nothing is asked of the contractor.
  supplier: null,
  question: {
    fr: () =>
      'Le document original confirme-t-il cette lecture ? Sinon, corrigez la cellule et envoyez le fichier de nouveau.',
    en: () =>
      'Does the original document confirm this reading? If not, correct the cell and send the file again.',
  },
  why: {
    fr: 'Un point ou une virgule se lit comme décimale ou comme séparateur de milliers. Une lecture fausse multiplie un nombre par mille et fausse les autres contrôles.',
    en: 'A point or a comma is read as a decimal or a thousands mark. A wrong reading multiplies a number by a thousand and makes the other checks wrong.',
  },
  innocent: [
    {
      fr: 'Le lot est réellement plus grand que les précédents.',
      en: 'The lot really is larger than those before.',
    },
    {
      fr: 'Le tableau mêle des nombres écrits de deux façons : celui-ci a une décimale.',
      en: 'The table mixes numbers written in two ways: this one has decimals.',
    },
  ],
  method: {
    fr: 'texte à deux lectures ∧ |valeur lue| ≥ times × médiane des autres lignes du marché dans la même unité, au moins otherLines',
    en: 'text with two readings ∧ |value read| ≥ times × median of the other lines of the contract in the same unit, at least otherLines of them',
  },
};
