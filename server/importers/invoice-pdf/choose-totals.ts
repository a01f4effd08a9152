import type { Confidence } from '../../domain/answer-form.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { LabelledPlace, PageReading } from './page-reading.js';
import { amountsIn } from './page-values.js';
import type { Phrase } from './page-phrases.js';

/** An amount of the page, and where it stands. */
export interface Amount {
  value: Decimal;
  phrase: Phrase;
}

/** The totals proposed, and how sure they are together. */
export interface Totals {
  withoutVat: Amount | null;
  vat: Amount | null;
  withVat: Amount | null;
  confidence: Confidence;
  /** Other totals of the page that add up as well: those of a part, or of all invoices so far. */
  rivals: readonly AddedUp[];
}

/** Three amounts of which the first two make the third. */
type AddedUp = Record<'withoutVat' | 'vat' | 'withVat', Amount>;

/** French invoices without VAT must say so: article 293 B of the general tax code, or an exemption. */
const NO_VAT =
  /tva non applicable|art(?:icle|\.)? ?293 ?b|exoneration de tva|autoliquidation|vat not applicable|reverse charge/;
/** Candidates of one total that are tried: a page repeats it in a recapitulation or two, and gives it for each lot. */
const MOST_TRIED = 60;

/**
 * The totals that add up, from those that stand in labelled places: without VAT + VAT = with VAT judges between candidates.
 * Beside another total with VAT they are not sure. Where several three add up, the last is proposed with low confidence beside the others: a page may also give the totals of
 * a lot, or of all its situations. Nothing is computed: where no three add up, the first of each label, with low confidence.
 */
export function chooseTotals(page: PageReading): Totals {
  const withoutVat = totalsBehind(page, 'withoutVat');
  const vat = totalsBehind(page, 'vat');
  const labelled = totalsBehind(page, 'withVat');
  const payable = totalsBehind(page, 'payable');
  const withVat = [...labelled, ...payable];
  const tried = [withoutVat, vat, [...withVat, ...totalsBehind(page, 'total')]] as const;
  const found = addingUp(...tried);
  const last = found.at(-1);
  if (last !== undefined) {
    const isOne = found.length === 1 && tried.every(({ length }) => length <= MOST_TRIED);
    const isSure = labelled.every(({ value }) => exact(value).eq(last.withVat.value));
    const confidence = isOne ? (isSure ? 'high' : 'medium') : 'low';
    return { ...last, confidence, rivals: found.slice(0, -1) };
  }
  return (
    totalsWithoutTax(page, withoutVat, withVat) ?? {
      withoutVat: withoutVat[0] ?? null,
      vat: onlyOne(vat),
      // What is left to pay, where it is not the sum, has something paid or kept back in it.
      withVat: labelled[0] ?? (withoutVat.length > 0 && vat.length > 0 ? null : (payable[0] ?? null)),
      confidence: 'low',
      rivals: [],
    }
  );
}

/** Every three that add up, each once, in the order of the pages. */
function addingUp(
  withoutVat: readonly Amount[],
  vat: readonly Amount[],
  withVat: readonly Amount[],
): AddedUp[] {
  const taxes = new Map(vat.slice(0, MOST_TRIED).map((tax) => [exact(tax.value).toFixed(), tax]));
  const found = new Map<string, AddedUp>();
  for (const gross of withVat.slice(0, MOST_TRIED))
    for (const net of withoutVat.slice(0, MOST_TRIED)) {
      const tax = taxes.get(exact(gross.value).minus(net.value).toFixed());
      const key = `${exact(net.value).toFixed()} ${exact(gross.value).toFixed()}`;
      if (tax !== undefined && !found.has(key)) found.set(key, { withoutVat: net, vat: tax, withVat: gross });
    }
  return [...found.values()].sort((a, b) => a.withVat.phrase.row - b.withVat.phrase.row);
}

/** The VAT of several rates is none of theirs. */
function onlyOne(amounts: readonly Amount[]): Amount | null {
  const [first] = amounts;
  return first !== undefined && amounts.every(({ value }) => exact(value).eq(first.value)) ? first : null;
}

/** The totals of a page that says why it has no VAT: they are equal, or there is one. */
function totalsWithoutTax(
  page: PageReading,
  withoutVat: readonly Amount[],
  withVat: readonly Amount[],
): Totals | null {
  const phrase = noVatPhrase(page);
  if (phrase === null) return null;
  const vat = { value: '0.00', phrase };
  for (const gross of withVat) {
    const net = withoutVat.find(({ value }) => exact(value).eq(gross.value));
    if (net !== undefined) return { withoutVat: net, vat, withVat: gross, confidence: 'high', rivals: [] };
  }
  const [one, ...others] = [...withoutVat, ...withVat];
  if (one === undefined || others.length > 0) return null;
  return { withoutVat: one, vat, withVat: one, confidence: 'medium', rivals: [] };
}

const TOTAL_FIELDS = ['withoutVat', 'vat', 'withVat', 'payable', 'total'] as const;
type TotalField = (typeof TOTAL_FIELDS)[number];

/** Amounts in the labelled places of a total, the last of each place first: a row may give base, rate, then amount. */
export function totalsBehind(page: PageReading, field: TotalField): Amount[] {
  const places = page.labelled.filter((place) => place.field === field && !isHeader(place, page));
  return places.flatMap(({ values }) =>
    values
      .flatMap(({ text, phrase }) => amountsIn(text, page.decimalMark).map((value) => ({ value, phrase })))
      .reverse(),
  );
}

/** The header row of a table of lines: what stands below `Montant HT` there is the amount of a line. */
function isHeader({ label, values }: LabelledPlace, page: PageReading): boolean {
  const isBelow = values[0] !== undefined && values[0].phrase.row !== label.row;
  const row = page.rows[label.row] ?? [];
  if (!isBelow) return false;
  const totals = page.labelled.filter(
    (place) => place.label.row === label.row && (TOTAL_FIELDS as readonly string[]).includes(place.field),
  );
  return totals.length < row.length;
}

function noVatPhrase({ rows }: PageReading): Phrase | null {
  for (const row of rows) for (const phrase of row) if (NO_VAT.test(fold(phrase.text))) return phrase;
  return null;
}
