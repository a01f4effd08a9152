import { wordsOf } from '../words.js';

const MONTHS =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|' +
  'january|february|april|june|july|august|september|october|november|december|' +
  'janv|févr|fevr|avr|juil|sept|oct|nov|déc|jan|feb|apr|jun|jul|aug|sep|dec';
/** Words of their own too: months only beside a day or a year. */
const ANY_MONTH = `(?:${MONTHS}|march|may)\\.?`;
const ORDINAL = '(?:er|st|nd|rd|th)?';
const EDGE = '(?![\\p{L}\\p{N}])';
const DATES = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:' +
    [
      '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
      '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})',
      `\\d{1,2}${ORDINAL}\\s+(?:of\\s+)?${ANY_MONTH}(?:\\s+\\d{4})?`,
      `${ANY_MONTH}\\s+\\d{1,2}${ORDINAL},?\\s+\\d{4}`,
      `${ANY_MONTH}\\s+\\d{1,4}${ORDINAL}`,
      `(?:${MONTHS.split('|').slice(0, 25).join('|')})`,
    ].join('|') +
    `)${EDGE}`,
  'gu',
);
const JOINTS = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * The words of a text as texts are compared: compatibility forms as one (NFKC), lower case, no punctuation, every number
 * `0`, no dates. Order kept.
 */
export function comparedWords(text: string): string[] {
  const undated = text.normalize('NFKC').toLowerCase().replace(DATES, ' ');
  return wordsOf(undated).map((word) => word.replace(JOINTS, '').replace(/\p{N}+/gu, '0'));
}
