import type { CivilDate } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';
import { rangeParts, readDateText, readMonthText, type DayOrder } from '../tables/date-text.js';
import type { Phrase } from './page-phrases.js';
import type { LabelledPlace, PageReading } from './page-reading.js';
import { codeAtStart, dateAtStart } from './page-values.js';
import type { Candidate } from './proposal.js';

/** `avoir` is a verb as well: alone, or before a number. */
const AVOIR = String.raw`avoir(?=$|\s*(?:n[°o]|num|:|-|\S*\d))`;
/** The words that an invoice or a credit note calls itself, at the start of a phrase, folded. */
const TITLE = new RegExp(
  `^(?:facture\\b|${AVOIR}|note d.honoraires|note de credit|(?:tax )?invoice\\b(?! to\\b)|credit note|bill(?! (?:to|of))\\b)(?!.*\\b(?:client|adresse)\\b)`,
);
const CREDIT_NOTE = new RegExp(
  `^(?:(?:n[o°] |numero )?(?:d.)?${AVOIR}|facture d.avoir|note de credit|credit note)`,
);
/** Lines after the title in which `N°` alone is that of the invoice. */
const LINES_OF_A_TITLE = 3;

/** Phrases that call the document an invoice. */
export const titlePhrases = ({ rows }: PageReading): Phrase[] =>
  rows.flat().filter(({ text }) => TITLE.test(fold(text)));

/** Rows that call the document an invoice. */
export const titleRows = (page: PageReading): number[] => titlePhrases(page).map(({ row }) => row);

/** What the document calls itself: in its title, else in the label of its number. */
export function typeCandidates(page: PageReading): Candidate[] {
  const titles = titlePhrases(page);
  const labels = page.labelled.filter(({ field }) => field === 'number').map(({ label }) => label);
  return (titles.length > 0 ? titles : labels).map((phrase) => {
    const isCreditNote = CREDIT_NOTE.test(fold(phrase.text));
    // An invoice has no reason to name a credit note; a credit note names the invoice it corrects.
    return { value: isCreditNote ? 'creditNote' : 'invoice', phrase, weight: isCreditNote ? 2 : 1 };
  });
}

/** What may be the number of the invoice: behind a label that says so, or behind `N°` under the title. */
export function numberCandidates(page: PageReading): Candidate[] {
  const titles = titleRows(page);
  return page.labelled.flatMap((place) => {
    if (place.field === 'bareNumber') {
      const isUnderTitle = titles.some(
        (row) => place.label.row >= row && place.label.row - row <= LINES_OF_A_TITLE,
      );
      return isUnderTitle ? codes(place, isAlone(place) ? 2 : 1) : [];
    }
    if (place.field !== 'number') return [];
    return codes(place, place.isSure ? 3 : isAlone(place) ? 2 : 1);
  });
}

/** Nothing but the code stands behind the label: `Facture FA-2026-014`. */
const isAlone = ({ values: [first] }: LabelledPlace): boolean =>
  codeAtStart(first?.text ?? '') === first?.text;

/** The references behind the labels of one field. */
export const referenceCandidates = (
  page: PageReading,
  field: 'contract' | 'order' | 'preceding',
): Candidate[] =>
  page.labelled.flatMap((place) => (place.field === field ? codes(place, place.isSure ? 3 : 1) : []));

function codes({ values }: LabelledPlace, weight: number): Candidate[] {
  const [first] = values;
  const value = first === undefined ? null : codeAtStart(first.text);
  if (first === undefined || value === null) return [];
  // What no sure label announces may be a date (`Facture 31/03/2026`), a SIREN or a SIRET.
  const isOther = readDateText(value, 'day-first').date !== null || /^(?:\d{9}|\d{14})$/.test(value);
  return isOther && weight < 3 ? [] : [{ value, phrase: first.phrase, weight }];
}

/** A date that may be the day of issue. `date` is null where its order is not known. */
export interface DateCandidate {
  date: CivilDate | null;
  written: string;
  phrase: Candidate['phrase'];
  weight: number;
}

/** `Paris, le 31 mars 2026`. */
const FROM_A_TOWN = /^\p{Lu}[\p{L}' -]{2,40}, le (?=\S)/u;
const AFTER_NUMBER = /^,?\s*(?:du|en date du|dated|of|le)\s+(?=\S)/i;

/** What may be the issue date: behind its label, behind the number (`Facture n° 12 du 31 mars 2026`), behind `Date`, behind a town. */
export function issueDateCandidates(page: PageReading, order: DayOrder | null): DateCandidate[] {
  const fromTowns = page.rows.flat().flatMap((phrase) => {
    const start = FROM_A_TOWN.exec(phrase.text)?.[0].length;
    return start === undefined ? [] : dated(phrase.text.slice(start), phrase, 1, order);
  });
  const labelled = page.labelled.flatMap(({ field, isSure, label, values }) => {
    const [first] = values;
    if (first === undefined) return [];
    if (field === 'issueDate') return dated(first.text, first.phrase, 3, order);
    if (field === 'bareDate')
      // The header of a table has the day of a line below it.
      return dated(first.text, first.phrase, 1, order).map((one) => ({
        ...one,
        weight: isSure || (first.phrase.row === label.row && one.written === first.text) ? 2 : 1,
      }));
    if (field !== 'number' && field !== 'bareNumber') return [];
    const rest = first.text.slice(codeAtStart(first.text)?.length ?? 0);
    const start = AFTER_NUMBER.exec(rest)?.[0].length;
    return start === undefined ? [] : dated(rest.slice(start), first.phrase, 3, order);
  });
  return [...labelled, ...fromTowns];
}

function dated(
  text: string,
  phrase: Candidate['phrase'],
  weight: number,
  order: DayOrder | null,
): DateCandidate[] {
  const found = dateAtStart(text, order);
  return found === null ? [] : [{ date: found.date, written: found.written, phrase, weight }];
}

/** The period that a label announces: two days, or a month. */
export function periodOf(
  page: PageReading,
  order: DayOrder | null,
): { start: CivilDate; end: CivilDate; phrase: Candidate['phrase'] } | null {
  for (const { field, values } of page.labelled) {
    const [first] = values;
    if (field !== 'period' || first === undefined) continue;
    const text = first.text.replace(/^(?:du|de|d['’]|from)\s+/i, '').replace(/[.,]$/, '');
    const month = readMonthText(text);
    if (month !== null) return { ...month, phrase: first.phrase };
    const [from, to] = rangeParts(text) ?? [];
    const start = readDateText(from ?? '', order).date;
    const end = readDateText(to ?? '', order).date;
    if (start !== null && end !== null && end >= start) return { start, end, phrase: first.phrase };
  }
  return null;
}
