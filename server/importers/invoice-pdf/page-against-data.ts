import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { ReadInvoice } from '../../domain/invoice.js';
import { fold, invoiceNumberKey, referenceKey } from '../../domain/names.js';
import type { ComparedField, PageComparison } from '../../domain/page-comparison.js';
import type { Problem } from '../../domain/problem.js';
import { textOfLine } from '../pdf-page/page-lines.js';
import type { PageText } from '../pdf-page/page-text.js';
import { readForeignNumber } from '../tables/number-text.js';
import { totalsBehind, type Amount } from './choose-totals.js';
import { issueDateCandidates, numberCandidates } from './header-candidates.js';
import { pageDisagrees } from './invoice-pdf-problems.js';
import { readPage, type PageReading } from './page-reading.js';
import { siretsOf } from './party-candidates.js';
import type { Phrase } from './page-phrases.js';
import { daysIn, numbersIn } from './page-values.js';
import { placeOfPhrase } from './proposal.js';

/** What the pages say of the data: each value compared, and a problem for each that differs. */
export interface PagesHeld {
  compared: PageComparison[];
  problems: Problem[];
}

/**
 * Holds the page that people read against the data that programs read: number, issue date, totals, SIRET. A value is the same
 * where it stands on the pages, in any form; it differs only where it is nowhere on them and one labelled place shows another.
 * Anything else is not compared, nor are pages that were not read whole.
 * @param file name written in the places
 */
export function pageAgainstData(text: PageText, invoice: ReadInvoice, file: string): PagesHeld {
  const held: PagesHeld = { compared: [], problems: [] };
  if (!text.isWhole) return held;
  const page = readPage(text);
  const hold = (field: ComparedField, data: string | null, look: (data: string) => Found): void => {
    const found = data === null ? null : look(data);
    if (data === null || found === null) return;
    if (found === 'same') {
      held.compared.push({ field, data, other: null });
      return;
    }
    const { written, phrase } = found;
    const at = placeOfPhrase(file, phrase);
    held.compared.push({ field, data, other: { written, at } });
    held.problems.push(pageDisagrees.make(at, { field, page: written, data }, phrase.text));
  };
  const { number, issueDate, supplier, totals } = invoice;
  const { withVat, payable } = totals;
  const isOneTotal = payable !== null && withVat !== null && isSameSize(payable, withVat);
  hold('number', number, (data) => numberOn(page, data, invoice));
  hold('issueDate', issueDate, (data) => dateOn(page, data));
  hold('withVat', withVat, (data) => totalOn(page, 'withVat', data, invoice));
  hold('payable', isOneTotal ? null : payable, (data) => totalOn(page, 'payable', data, invoice));
  hold('siret', supplier.siret, (data) => siretOn(page, data, invoice));
  return held;
}

/** A value of the data on the pages: the same, another one, or nothing that tells. */
type Found = 'same' | Shown | null;

/** What a labelled place shows, as written. */
interface Shown {
  written: string;
  phrase: Phrase;
}

/** The only value that is shown; null when there is none, or several. */
function onlyOne(shown: readonly Shown[]): Shown | null {
  const [first] = shown;
  return first !== undefined && shown.every(({ written }) => written === first.written) ? first : null;
}

/** The text of each line, columns included: a value may be written over several. */
const lineTexts = ({ lines }: PageReading): string[] =>
  lines.map((line) => textOfLine(line).replace(/\s+/g, ' '));

/** Programs place figures one by one, and the gaps between them then look like spaces. */
const closed = (text: string): string => text.replace(/(?<=[\d.,/]) (?=[\d.,/])/g, '');

/** A shorter number stands in many others by chance. */
const SHORTEST_TELLING = 4;

function numberOn(page: PageReading, number: string, invoice: ReadInvoice): Found {
  const key = referenceKey(number);
  const candidates = numberCandidates(page).filter(({ weight }) => weight > 1);
  if (candidates.some(({ value }) => referenceKey(value) === key)) return 'same';
  if (lineTexts(page).some((text) => referenceKey(text).includes(key)))
    return key.length < SHORTEST_TELLING ? null : 'same';
  const known = new Set(
    [
      invoice.contractRef,
      invoice.orderRef,
      invoice.buyerReference,
      ...invoice.precedingInvoices.map((one) => one.number),
    ].flatMap((reference) => (reference === null ? [] : [referenceKey(reference)])),
  );
  const shown = candidates
    .filter(({ value }) => !known.has(referenceKey(value)))
    .map(({ value, phrase }) => ({ written: value, phrase }));
  const only = onlyOne(shown);
  return only === null || isPartOf(only.written, number) ? null : only;
}

/** One is the other with a prefix or a suffix of its own: `2026-014` and `FA-2026-014`. Zeros in front do not count. */
function isPartOf(one: string, other: string): boolean {
  const parts = [one, other].map((number) =>
    fold(number)
      .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u)
      .filter((part) => part !== '')
      .map(invoiceNumberKey),
  );
  const [short = [], long = []] = parts.sort((a, b) => a.length - b.length);
  return long.some((_, at) => short.every((part, index) => long[at + index] === part));
}

function dateOn(page: PageReading, issueDate: CivilDate): Found {
  if (lineTexts(page).some((text) => [text, closed(text)].some((one) => daysIn(one).includes(issueDate))))
    return 'same';
  const candidates = issueDateCandidates(page, page.dayOrder);
  const best = Math.max(...candidates.map(({ weight }) => weight));
  if (best < 2) return null;
  return onlyOne(
    candidates
      .filter(({ weight, written }) => weight === best && !daysIn(written).includes(issueDate))
      .map(({ written, phrase }) => ({ written, phrase })),
  );
}

function totalOn(
  page: PageReading,
  field: 'withVat' | 'payable',
  total: Decimal,
  { totals }: ReadInvoice,
): Found {
  const isOnPage = lineTexts(page).some((text) =>
    [text, closed(text)].some((one) => writesAmount(one, total)),
  );
  if (isOnPage) return 'same';
  const others = Object.values(totals).flatMap((value: Decimal | null) => (value === null ? [] : [value]));
  const shown = totalsBehind(page, field);
  // Where nothing was paid before, `Net à payer` is the total.
  if (field === 'withVat' && (totals.payable === null || isSameSize(totals.payable, total)))
    shown.push(...totalsBehind(page, 'payable'));
  const sure = shown.filter(isOfCents).filter(isBehindOneAmount);
  const only = onlyOne(sure.map(({ value, phrase }) => ({ written: value, phrase })));
  if (only === null || others.some((value) => isSameSize(value, only.written))) return null;
  return { written: writtenIn(only.phrase.text, only.written), phrase: only.phrase };
}

/** Two decimals: a count, a year or a rate is none. */
const isOfCents = ({ value }: Amount): boolean => /\.\d{2}$/.test(value);

/** The label and several amounts in one phrase do not tell which one is meant. */
const isBehindOneAmount = ({ phrase }: Amount): boolean => numbersIn(phrase.text).length === 1;

/** The amount as the page writes it. */
const writtenIn = (text: string, value: Decimal): string =>
  numbersIn(text).find((written) => sameAmount(written, value)) ?? value;

/** A credit note may be written with or without its minus. */
const isSameSize = (one: Decimal, other: Decimal): boolean => exact(one).abs().eq(exact(other).abs());

/** A text writes an amount with either decimal mark, any mark of thousands or none, the quantity before it taken along or not. */
function writesAmount(text: string, amount: Decimal): boolean {
  const forms = [text, ...text.split(/\s+/)].flatMap(numbersIn);
  const tails = forms.flatMap((written) => {
    const groups = written.split(/[ \u00a0\u202f\u2009]/);
    return groups.map((_, from) => groups.slice(from).join(' '));
  });
  return tails.some((written) => sameAmount(written, amount));
}

function sameAmount(written: string, amount: Decimal): boolean {
  return (['.', ','] as const).some((mark) => {
    const read = readForeignNumber(written, mark);
    return typeof read === 'string' && isSameSize(read, amount);
  });
}

function siretOn(page: PageReading, siret: string, invoice: ReadInvoice): Found {
  if (lineTexts(page).some((text) => text.replace(/[\s.-]/g, '').includes(siret))) return 'same';
  const name = fold(invoice.supplier.name ?? '');
  const nameRows = page.rows.flatMap((row, at) =>
    name !== '' && row.some(({ text }) => fold(text).includes(name)) ? [at] : [],
  );
  const isNearName = ({ row, page: of }: Phrase): boolean =>
    nameRows.some((at) => page.rows[at]?.[0]?.page === of && row >= at && row - at <= LINES_OF_AN_ADDRESS);
  const shown = siretsOf(page)
    .filter(({ digits }) => digits !== invoice.buyer.siret && digits !== siret.slice(0, 9))
    .filter(({ side, phrase }) => side === 'supplier' || (side === null && isNearName(phrase)))
    .map(({ digits, phrase }) => ({ written: digits, phrase }));
  return onlyOne(shown);
}

/** Name, street, town, telephone and mail stand above a SIRET. */
const LINES_OF_AN_ADDRESS = 6;
