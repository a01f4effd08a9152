import { fold } from '../../domain/names.js';
import { isSiretValid } from '../../domain/siret.js';
import { labelAtStart } from './page-labels.js';
import type { Phrase } from './page-phrases.js';
import type { PageReading } from './page-reading.js';
import { codeAtStart, daysIn, digitsAtStart } from './page-values.js';
import type { Candidate } from './proposal.js';

/** The party in whose block a text stands. */
export type Side = 'supplier' | 'buyer' | null;

/** Lines of an address block, and how far its lines begin from its title. Points. */
const LINES_OF_A_BLOCK = 10;
const SAME_COLUMN = 60;

/** The block that a phrase stands in: that of the nearest title of a party above it, in its column. */
export function sideOf(page: PageReading, phrase: Phrase): Side {
  const above = page.labelled.filter(
    ({ field, label, isSure, values }) =>
      (field === 'supplier' || field === 'buyer') &&
      isPartyTitle(isSure, label, values) &&
      label.page === phrase.page &&
      label.row <= phrase.row &&
      phrase.row - label.row <= LINES_OF_A_BLOCK &&
      Math.abs(label.x - phrase.x) <= SAME_COLUMN,
  );
  const nearest = above.at(-1);
  return nearest === undefined ? null : (nearest.field as 'supplier' | 'buyer');
}

/** `Client` alone on its phrase or before a colon is a title; `client satisfait` is a sentence. */
const isPartyTitle = (isSure: boolean, label: Phrase, values: readonly { phrase: Phrase }[]): boolean =>
  isSure || !values.some(({ phrase }) => phrase === label);

/** A SIRET written behind its label. `digits` may be of another length than 14, as written. */
export interface WrittenSiret {
  digits: string;
  phrase: Phrase;
  /** Where its label begins: the column of its block. */
  label: Phrase;
  side: Side;
}

const SIRET_LABEL = /\bsiret\b\s*(?:n[°º]|no\.?|num[ée]ro)?\s*[:.–-]?\s*(?=\d)/gi;

/** Every SIRET that a page announces, wherever it stands in a line (`SARL au capital de … – SIRET …`). */
export function siretsOf(page: PageReading): WrittenSiret[] {
  const inText = page.rows.flat().flatMap((phrase) =>
    [...phrase.text.matchAll(SIRET_LABEL)].map(({ 0: label, index }) => ({
      digits: digitsAtStart(phrase.text.slice(index + label.length)),
      phrase,
      label: phrase,
    })),
  );
  const beside = page.labelled.flatMap(({ field, values, label }) => {
    const [first] = values;
    if (field !== 'siret' || first === undefined || first.phrase === label) return [];
    return [{ digits: digitsAtStart(first.text), phrase: first.phrase, label }];
  });
  return [...inText, ...beside]
    .filter(({ digits }) => digits.length >= 9)
    .map((one) => ({ ...one, side: sideOf(page, one.label) }));
}

/** SIRETs of the supplier: of 14 digits, tied to it; valid ones are surer. */
export function siretCandidates(page: PageReading): Candidate[] {
  const tie = tiesToSupplier(page);
  return siretsOf(page)
    .filter(({ digits }) => digits.length === 14)
    .map(({ digits, phrase, label }) => ({ digits, phrase, tied: tie(label) }))
    .filter(({ tied }) => tied > 0)
    .map(({ digits, phrase, tied }) => ({
      value: digits,
      phrase,
      weight: tied + (isSiretValid(digits) ? 1 : 0),
    }));
}

/** Lines of the supplier's address under its name, where no title announces its block. */
const LINES_UNDER_A_NAME = 6;
/** What the law has a company print at the foot of its papers; a public buyer prints none. */
const COMPANY_LINE = /\bcapital\b|\brcs\b|\br\.c\.s\b|\bape\b|\bnaf\b/;
/** What public buyers are called: a name that needs no title to be known as theirs, without the legal form of a company. */
const PUBLIC_BODY =
  /^(?:la |le |l.)?(?:ville|commune|mairie|departement|region|metropole|communaute (?:de|d.|urbaine)|conseil (?:departemental|regional|municipal)|syndicat|centre hospitalier|universite|ministere|prefecture|rectorat)\b|^(?:city|county|borough) of\b/;

function isPublicBody(text: string): boolean {
  const folded = fold(text);
  return PUBLIC_BODY.test(folded) && !LEGAL_FORM.test(folded);
}

/**
 * How a place is tied to the supplier: 2 in its block, 1 under its name or in the line of a company, 0 by nothing. An
 * identifier that nothing ties may be the buyer's, and is not proposed.
 */
function tiesToSupplier(page: PageReading): (phrase: Phrase) => 0 | 1 | 2 {
  const names = nameCandidates(page, 'supplier');
  return (phrase) => {
    const side = sideOf(page, phrase);
    if (side !== null) return side === 'supplier' ? 2 : 0;
    const isTied =
      COMPANY_LINE.test(fold(phrase.text)) ||
      names.some(({ value, phrase: name }) => phrase.text.includes(value) || isUnder(page, name, phrase));
    return isTied ? 1 : 0;
  };
}

function isUnder({ rows }: PageReading, name: Phrase, phrase: Phrase): boolean {
  const isInColumn = (one: Phrase): boolean => Math.abs(one.x - name.x) <= SAME_COLUMN;
  const below = phrase.row - name.row;
  if (phrase.page !== name.page || below < 0 || below > LINES_UNDER_A_NAME || !isInColumn(phrase))
    return false;
  const between = rows.slice(name.row + 1, phrase.row).flat();
  return !between.some((one) => isInColumn(one) && isPublicBody(one.text));
}

const VAT_ID =
  /\b(FR ?[0-9A-Z]{2} ?\d{3} ?\d{3} ?\d{3}|(?:BE|DE|ES|IT|LU|NL|PT|IE|AT|PL) ?[0-9A-Z]{8,12})\b/g;

/** VAT identifiers in no buyer's block; of weight 0 where nothing ties them to the supplier. */
export function vatIdCandidates(page: PageReading): Candidate[] {
  const tie = tiesToSupplier(page);
  return page.rows.flat().flatMap((phrase) => {
    // The first letters of an IBAN look the same.
    if (/\biban\b/i.test(phrase.text)) return [];
    return [...phrase.text.matchAll(VAT_ID)].flatMap(([written]) => {
      const side = sideOf(page, phrase);
      const isNamed = /tva|vat/i.test(phrase.text);
      if (side === 'buyer' || (side === null && !isNamed)) return [];
      return [
        { value: written.replaceAll(' ', ''), phrase, weight: side === 'supplier' ? 3 : 2 * tie(phrase) },
      ];
    });
  });
}

const LEGAL_FORM =
  /\b(?:sarl|sas|sasu|eurl|sa|sci|scop|snc|selarl|ei|eirl|gie|ltd|limited|llp|llc|inc|gmbh|bv|srl)\b/;

/** Names in the place of a party: behind its title; else, for the supplier, a name with a legal form outside the buyer's block. */
export function nameCandidates(page: PageReading, side: 'supplier' | 'buyer'): Candidate[] {
  const titled = page.labelled.flatMap(({ field, isSure, label, values }) => {
    const [first] = values;
    if (field !== side || first === undefined || !isPartyTitle(isSure, label, values)) return [];
    return isName(first.text) ? [{ value: first.text, phrase: first.phrase, weight: 3 }] : [];
  });
  if (side === 'buyer' || titled.length > 0) return titled;
  const free = page.rows
    .flat()
    .filter(
      (phrase) =>
        isName(phrase.text) &&
        phrase.page === 1 &&
        sideOf(page, phrase) !== 'buyer' &&
        !isPublicBody(phrase.text),
    );
  const named = free.filter(
    ({ text }) => LEGAL_FORM.test(fold(text).replaceAll('.', '')) && text.length < 60,
  );
  const [top] = free;
  if (named.length > 0) return named.map((phrase) => ({ value: phrase.text, phrase, weight: 2 }));
  return top === undefined || top.row > 2 ? [] : [{ value: top.text, phrase: top, weight: 1 }];
}

/** Capital, post code, addresses of the network. */
const NO_NAME = /\bcapital\b|\d{5}|@|www\.|:$/i;

function isName(text: string): boolean {
  const label = labelAtStart(text);
  // `Le Comptoir` starts with a word that may announce a day; `Le 3 mars` does.
  const isLabel = label !== null && (label.isSure || label.rest === '' || /\d/.test(label.rest));
  const isValue = daysIn(text).length > 0 || codeAtStart(text) === text || /\d[.,]\d{2}\b/.test(text);
  return /\p{L}{2}/u.test(text) && text.length <= 100 && !isLabel && !isValue && !NO_NAME.test(text);
}
