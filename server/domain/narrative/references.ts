import { fold } from '../names.js';
import { CALENDAR_NAMES } from './dates-and-numbers.js';

/**
 * Prefixes that stand before a number without naming a piece of work: standards, formats, weeks, quarters, levels, days. With
 * the names of months, that stand before a year.
 */
const NO_REFERENCE: ReadonlySet<string> = new Set([
  ...[
    'iso',
    'nf',
    'en',
    'din',
    'rfc',
    'utf',
    'sha',
    'md',
    'cve',
    'covid',
    'rgaa',
    'wcag',
    'rgpd',
    'cerfa',
    'html',
    'css',
  ],
  ...[
    'php',
    'java',
    'python',
    'windows',
    'office',
    'm365',
    'm',
    's',
    'w',
    'q',
    't',
    'j',
    'h',
    'n',
    'a',
    'sem',
    'semaine',
    'week',
  ],
  ...[
    'mi',
    'fin',
    'debut',
    'mid',
    'end',
    'sprint',
    'phase',
    'lot',
    'annee',
    'year',
    'janv',
    'fevr',
    'avr',
    'juil',
  ],
  ...[
    'sept',
    'oct',
    'nov',
    'dec',
    'jan',
    'feb',
    'apr',
    'jun',
    'jul',
    'aug',
    'sep',
    'co',
    'mp',
    'h264',
    'mpeg',
  ],
]);

/** `INC-1234`, `L-09`, `BC-2026-031`, `inc_42`: letters, a mark, digits, perhaps more of both. */
const MARKED = /(?<![\p{L}\d])(\p{L}{1,10})[-_](\d[\p{L}\d]*(?:[-_.][\p{L}\d]+)*)/giu;
/** `INC0012345`, `RITM42`: capitals and at least two digits in one word. */
const JOINED = /(?<![\p{L}\d])(\p{Lu}{2,10})(\d{2,})(?![\p{L}\d])/gu;
const YEAR = /^(?:19|20)\d\d$/;
/** `#812`. */
const HASH = /#\d+/g;
/** `n° 1234`, `no. 1234`. */
const NUMBERED = /(?<![\p{L}\d])n(?:°|o\.?|º)\s*\d+/giu;
/** `3701-0302`, `20871`: figures that are no date, no year and no amount. */
const FIGURES =
  /(?<![\p{L}\d.,/-])(?!(?:19|20)\d\d-)(?:\d{3,6}-\d{2,6}|\d{5,})(?![\p{L}\d]|[.,/-]\d|\s?(?:€|eur|k€|%|[hjd](?!\p{L})))/giu;
/** A word that announces a number of its own: `ticket 812`, `livrable 3`, `PR 45`. */
const ANNOUNCED =
  /(?<![\p{L}\d])(?:tickets?|incidents?|demandes?|anomalies?|bugs?|issues?|jira|glpi|mantis|redmine|changements?|changes?|requests?|livrables?|deliverables?|dossiers?|cases?|user stor(?:y|ies)|stor(?:y|ies)|pr|mr|us)\s*:?\s*(?:n(?:°|o\.?|º)\s*)?[\p{L}]{0,6}[-_]?\d+/giu;

function isReference(prefix: string, number: string): boolean {
  const word = fold(prefix);
  return !YEAR.test(number) && !NO_REFERENCE.has(word) && !CALENDAR_NAMES.has(word);
}

/**
 * A narrative without the numbers of tickets, orders and deliverables that it gives, and whether it gave one.
 * @param text as typed: `INC0042` is told from a word by its capitals
 */
export function withoutReferences(text: string): { rest: string; hasReference: boolean } {
  let hasReference = false;
  const drop = (pattern: RegExp, prefixed: boolean) => (given: string) =>
    given.replace(pattern, (match: string, prefix: string, number: string) => {
      if (prefixed && !isReference(prefix, number)) return match;
      hasReference = true;
      return ' ';
    });
  const steps = [
    drop(ANNOUNCED, false),
    drop(NUMBERED, false),
    drop(MARKED, true),
    drop(JOINED, true),
    drop(HASH, false),
    drop(FIGURES, false),
  ];
  const rest = steps.reduce((given, step) => step(given), text);
  return { rest, hasReference };
}
