import type { Confidence } from '../../domain/answer-form.js';
import { isDateField, isNumberField } from '../invoice-table/column-content.js';
import { INVOICE_HEADERS, type InvoiceField } from '../invoice-table/invoice-synonyms.js';
import { indexSynonyms, normaliseHeader, type HeaderIndex } from '../tables/header-match.js';
import { isMostly, type FoundColumn } from './find-table.js';
import { AMOUNT_ROLES, DURATION_ROLES, IGNORED, INVOICE_ROLES, type TableKind } from './roles.js';
import { TIME_HEADERS, type TimeMeaning } from './time-headers.js';

/** What a column may be, before a person says; null where only a person can tell. */
export interface Proposal {
  role: string | null;
  confidence: Confidence | null;
}

const NOTHING: Proposal = { role: null, confidence: null };
/** A title that says nothing known: left out unless a person names it. */
const LEFT_OUT: Proposal = { role: IGNORED, confidence: 'low' };

const ROLE_OF_FIELD: ReadonlyMap<string, string> = new Map([
  ...Object.entries(INVOICE_ROLES).map(([role, { field }]) => [field, role] as const),
  ['amount', 'net'] as const,
  ['vat', 'vat'] as const,
]);
/** Titles that leave a choice open: the amount without or with VAT, the rate or the amount of VAT. */
const VAGUE: ReadonlySet<string> = new Set(['amount', 'vat']);

/** Titles of accounting software and of German tables: not sure enough to read by, a person confirms them. */
const LIKELY_FIELDS: HeaderIndex<InvoiceField> = indexSynonyms({
  number: [
    'n° document',
    'n° de pièce',
    'réf facture',
    'référence document',
    'rechnungsnummer',
    'rechnung nr',
  ],
  issueDate: ['date document', 'date pièce', 'date comptable', 'émise le', 'rechnungsdatum'],
  supplier: ['nom', 'nom du tiers', 'nom fournisseur', 'lieferant'],
  description: ['leistung', 'bezeichnung', 'beschreibung'],
  days: ['tage', 'nb j', 'nbre jours'],
  hours: ['stunden', 'nb h', 'nbre heures'],
  net: ['montant net ht', 'nettobetrag', 'netto'],
  gross: ['montant net ttc', 'bruttobetrag', 'brutto'],
});

/** One proposal for each column, from its title and its content; a role is proposed once. */
export function proposeRoles(
  columns: readonly FoundColumn[],
  kind: TableKind,
): ReadonlyMap<FoundColumn, Proposal> {
  const first = new Map(
    columns.map((column) => [column, kind === 'invoices' ? invoiceRole(column) : timeRole(column, columns)]),
  );
  return onceEach(first, kind);
}

/**
 * What a table looks like: invoices have a number and an amount, a timesheet a date and a duration, of whatever unit; lines
 * with amounts are those of one invoice. Null for any other.
 */
export function guessedKind(columns: readonly FoundColumn[]): TableKind | null {
  const invoices = rolesIn(proposeRoles(columns, 'invoices'));
  const hasAmount = AMOUNT_ROLES.some((role) => invoices.has(role));
  if (invoices.has('number') && hasAmount) return 'invoices';
  const time = rolesIn(proposeRoles(columns, 'timesheet'));
  const hasDuration = [UNIT_UNKNOWN, 'start', ...DURATION_ROLES].some((role) => time.has(role));
  if (time.has('date') && hasDuration) return 'timesheet';
  return hasAmount && invoices.size > 2 ? 'invoices' : null;
}

/** Nothing is proposed for a duration of which nothing says what its numbers count. */
const UNIT_UNKNOWN = null;

const rolesIn = (proposals: ReadonlyMap<FoundColumn, Proposal>): Set<string | null> =>
  new Set([...proposals.values()].flatMap(({ role }) => (role === IGNORED ? [] : [role])));

/** Titles name both the day and the duration of a timesheet, whatever its other columns are. */
export function isTitledTime(columns: readonly FoundColumn[]): boolean {
  const proposals = [...proposeRoles(columns, 'timesheet').values()];
  const isSure = ({ confidence }: Proposal): boolean => confidence === 'high';
  return (
    proposals.some((one) => one.role === 'date' && isSure(one)) &&
    proposals.some((one) => one.role === UNIT_UNKNOWN || (DURATION_ROLES.includes(one.role) && isSure(one)))
  );
}

/** How many columns are known by their titles and contents. */
export const knownRoles = (columns: readonly FoundColumn[], kind: TableKind): number =>
  [...proposeRoles(columns, kind).values()].filter(({ role }) => role !== IGNORED).length;

function invoiceRole(column: FoundColumn): Proposal {
  const known = column.title === null ? undefined : INVOICE_HEADERS.get(normaliseHeader(column.title))?.field;
  const field = known ?? LIKELY_FIELDS.get(normaliseHeader(column.title ?? ''))?.field;
  const role = field === undefined ? undefined : ROLE_OF_FIELD.get(field);
  if (field === undefined || role === undefined) return withoutTitle(column, 'invoices');
  if (isContradicted(field, column)) return LEFT_OUT;
  const isSure = known !== undefined && !VAGUE.has(field);
  return { role, confidence: isSure ? 'high' : 'medium' };
}

/** Amounts under the title of a date, or the reverse; a column without content contradicts nothing. */
function isContradicted(field: InvoiceField, column: FoundColumn): boolean {
  if (column.looks.filled === 0) return false;
  if (isNumberField(field)) return !isMostly(column, 'durations');
  return isDateField(field) && !isMostly(column, 'dates');
}

function timeRole(column: FoundColumn, columns: readonly FoundColumn[]): Proposal {
  const meaning = meaningOf(column);
  if (meaning === undefined) return withoutTitle(column, 'timesheet');
  if (meaning === 'date') return isMostly(column, 'dates') ? sure('date') : LEFT_OUT;
  if (meaning === 'duration') return durationRole(column);
  if (DURATION_ROLES.includes(meaning)) return isMostly(column, 'durations') ? sure(meaning) : LEFT_OUT;
  if (meaning === 'start' || meaning === 'end')
    return isMostly(column, 'times', 'dates', 'hours') ? sure(meaning) : LEFT_OUT;
  // `Nom` without a column of first names is the whole name.
  if (meaning === 'last-name' && !columns.some((other) => meaningOf(other) === 'first-name'))
    return { role: 'person', confidence: 'medium' };
  return sure(meaning);
}

/** Numbers under `Durée` are hours or days: their cells say it, else nothing is proposed. */
function durationRole(column: FoundColumn): Proposal {
  if (isMostly(column, 'hours')) return sure('hours');
  if (isMostly(column, 'days')) return sure('days');
  return isMostly(column, 'durations') ? NOTHING : LEFT_OUT;
}

/** A title that no list knows: the content alone is a weak hint, and only where it is unmistakable. */
function withoutTitle(column: FoundColumn, kind: TableKind): Proposal {
  if (isMostly(column, 'dates') && column.looks.times === 0) return { role: 'date', confidence: 'low' };
  if (kind === 'timesheet' && isMostly(column, 'hours') && !isClock(column))
    return { role: 'hours', confidence: 'low' };
  if (kind === 'timesheet' && isMostly(column, 'days')) return { role: 'days', confidence: 'low' };
  return LEFT_OUT;
}

/** `09:00` is a time of the day as well as a duration: nothing is proposed from it alone. */
const isClock = (column: FoundColumn): boolean => isMostly(column, 'times');

const sure = (role: string): Proposal => ({ role, confidence: 'high' });

const meaningOf = ({ title }: FoundColumn): TimeMeaning | undefined =>
  title === null ? undefined : TIME_HEADERS.get(normaliseHeader(title))?.field;

const RANK: Readonly<Record<Confidence, number>> = { high: 3, medium: 2, low: 1 };

/** Each role goes to the surest column, the first on a tie; durations of whatever unit are one. The others are left out. */
function onceEach(
  proposals: ReadonlyMap<FoundColumn, Proposal>,
  kind: TableKind,
): ReadonlyMap<FoundColumn, Proposal> {
  const slotOf = (role: string): string =>
    kind === 'timesheet' && DURATION_ROLES.includes(role) ? 'duration' : role;
  const holders = new Map<string, { column: FoundColumn; rank: number }>();
  for (const [column, { role, confidence }] of proposals) {
    if (role === null || role === IGNORED || confidence === null) continue;
    const held = holders.get(slotOf(role));
    if (RANK[confidence] > (held?.rank ?? 0)) holders.set(slotOf(role), { column, rank: RANK[confidence] });
  }
  return new Map(
    [...proposals].map(([column, proposal]) => {
      const { role } = proposal;
      if (role === null || role === IGNORED) return [column, proposal];
      return [column, holders.get(slotOf(role))?.column === column ? proposal : LEFT_OUT];
    }),
  );
}
