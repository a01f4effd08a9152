import type { FormField } from '../../domain/answer-form.js';
import { formatList } from '../../domain/format/list-format.js';
import type { Text } from '../../domain/text.js';
import { parseInstant } from '../timesheets/instant-text.js';
import { DATE, NUMBER, OWN_FIELDS, TABLE } from './mapping-form.js';
import {
  AMOUNT_ROLES,
  DURATION_ROLES,
  IGNORED,
  INVOICE_ROLES,
  roleLabel,
  TIME_ROLES,
  type TableKind,
} from './roles.js';

/** What a form of columns was answered: names of columns by role, and what no column holds. */
export interface ColumnMapping {
  kind: TableKind;
  /** Role → name of the column in the form. */
  columns: ReadonlyMap<string, string>;
  values: ReadonlyMap<string, string>;
}

/** What the answer says; the form must have admitted it. A column left out, and one that is ignored, is not read. */
export function mappingOf(fields: readonly FormField[], values: ReadonlyMap<string, string>): ColumnMapping {
  const columns = new Map<string, string>();
  for (const name of columnNames(fields)) {
    const role = values.get(name);
    if (role !== undefined && role !== IGNORED) columns.set(role, name);
  }
  return { kind: kindOf(fields, values), columns, values };
}

/** Names of the columns that a form asks about, in their order. */
export const columnNames = (fields: readonly FormField[]): string[] =>
  fields.map(({ name }) => name).filter((name) => name !== TABLE && !OWN_FIELDS.includes(name));

function kindOf(fields: readonly FormField[], values: ReadonlyMap<string, string>): TableKind {
  const asked = values.get(TABLE);
  if (asked === 'timesheet' || asked === 'invoices') return asked;
  // The folder says it: only a form about invoices asks what no column holds.
  return fields.some(({ name }) => name === NUMBER) ? 'invoices' : 'timesheet';
}

/**
 * Why a table cannot be read with these columns, and what to answer instead: a role of another kind of table, one role
 * twice, or one that is missing. Null when it can.
 */
export function mappingFault(fields: readonly FormField[], values: ReadonlyMap<string, string>): Text | null {
  const mapping = mappingOf(fields, values);
  return strangeRole(fields, mapping) ?? repeatedRole(fields, mapping) ?? missingRoles(fields, mapping);
}

function strangeRole(fields: readonly FormField[], { kind, columns }: ColumnMapping): Text | null {
  const known = kind === 'timesheet' ? TIME_ROLES : INVOICE_ROLES;
  const strange = [...columns].find(([role]) => !Object.hasOwn(known, role));
  if (strange === undefined) return null;
  const [role, name] = strange;
  const column = labelOf(fields, name);
  const label = roleLabel(role, null);
  const table = TABLES[kind];
  return {
    fr: `${column.fr} : « ${label.fr} » n’a pas de sens dans ${table.fr}.`,
    en: `${column.en}: “${label.en}” makes no sense in ${table.en}.`,
  };
}

const TABLES: Readonly<Record<TableKind, Text>> = {
  timesheet: { fr: 'une feuille de temps', en: 'a timesheet' },
  invoices: { fr: 'un tableau de factures', en: 'a table of invoices' },
};

function repeatedRole(fields: readonly FormField[], { kind, values }: ColumnMapping): Text | null {
  const holders = new Map<string, string>();
  for (const name of columnNames(fields)) {
    const role = values.get(name);
    if (role === undefined || role === IGNORED) continue;
    // Hours, days and minutes of one row would be two durations.
    const slot = kind === 'timesheet' && DURATION_ROLES.includes(role) ? 'duration' : role;
    const other = holders.get(slot);
    if (other !== undefined) return twice(fields, { role, kind }, [other, name]);
    holders.set(slot, name);
  }
  return null;
}

function twice(
  fields: readonly FormField[],
  { role, kind }: { role: string; kind: TableKind },
  [first, second]: readonly [string, string],
): Text {
  const label = roleLabel(role, kind);
  const [one, other] = [labelOf(fields, first), labelOf(fields, second)];
  if (kind === 'timesheet' && DURATION_ROLES.includes(role))
    return {
      fr: `${one.fr} et ${lower(other.fr)} donnent toutes deux une durée ; gardez celle qui compte et ne lisez pas l’autre.`,
      en: `${one.en} and ${lower(other.en)} both give a duration; keep the one that counts and do not read the other.`,
    };
  return {
    fr: `${one.fr} et ${lower(other.fr)} ont le même sens, « ${label.fr} » ; gardez-en une.`,
    en: `${one.en} and ${lower(other.en)} have the same meaning, “${label.en}”; keep one of them.`,
  };
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const labelOf = (fields: readonly FormField[], name: string): Text =>
  fields.find((field) => field.name === name)?.label ?? { fr: name, en: name };

const NEEDED: Readonly<Record<string, Text>> = {
  date: { fr: 'la date', en: 'the date' },
  duration: { fr: 'une durée, ou un début et une fin', en: 'a duration, or a start and an end' },
  number: { fr: 'le numéro de facture', en: 'the invoice number' },
  issued: { fr: 'la date de facture', en: 'the invoice date' },
  amount: { fr: 'un montant ou un prix', en: 'an amount or a price' },
};

function missingRoles(fields: readonly FormField[], mapping: ColumnMapping): Text | null {
  const missing = mapping.kind === 'timesheet' ? missingOfTime(fields, mapping) : missingOfInvoices(mapping);
  const told = missing.flatMap((name) => NEEDED[name] ?? []);
  if (told.length === 0) return null;
  const list = (lang: 'fr' | 'en'): string =>
    formatList(
      told.map((text) => text[lang]),
      lang,
    );
  const table = TABLES[mapping.kind];
  return {
    fr: `Pour lire ${table.fr}, il manque : ${list('fr')}. Dites quelle colonne le donne.`,
    en: `To read ${table.en}, something is missing: ${list('en')}. Say which column gives it.`,
  };
}

function missingOfTime(fields: readonly FormField[], { columns }: ColumnMapping): string[] {
  const hasDuration = DURATION_ROLES.some((role) => columns.has(role));
  return [
    ...(columns.has('date') || startsOnDays(fields, columns) ? [] : ['date']),
    ...(hasDuration || (columns.has('start') && columns.has('end')) ? [] : ['duration']),
  ];
}

/** The column of starts holds the day as well as the time. */
export function startsOnDays(fields: readonly FormField[], columns: ReadonlyMap<string, string>): boolean {
  const name = columns.get('start');
  const samples = fields.find((field) => field.name === name)?.samples ?? [];
  return samples.length > 0 && samples.every((text) => parseInstant(text) !== null);
}

function missingOfInvoices({ columns, values }: ColumnMapping): string[] {
  return [
    ...(columns.has('number') || values.has(NUMBER) ? [] : ['number']),
    ...(columns.has('date') || values.has(DATE) ? [] : ['issued']),
    ...(AMOUNT_ROLES.some((role) => columns.has(role)) ? [] : ['amount']),
  ];
}
