import type { AnswerChoice, Confidence, FormField } from '../../domain/answer-form.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Text } from '../../domain/text.js';
import type { InvoiceField } from '../invoice-table/invoice-synonyms.js';
import type { TitleValue } from '../invoice-table/title-block.js';
import { isCivilDate } from '../../domain/civil-date.js';
import { dayOrderOf, readDateText } from '../tables/date-text.js';
import { cellText } from '../tables/table-source.js';
import type { FoundTable } from './find-table.js';
import { guessedKind, proposeRoles } from './propose-roles.js';
import { IGNORED, roleLabel, rolesOf, type TableKind } from './roles.js';

/** Fields that are no column begin with this; a title that does is told apart by its place. */
const MARK = '@';
/** What the table is, where its folder does not say. */
export const TABLE = `${MARK}table`;
/** Of an invoice that stands alone in its file: what no column holds. Never taken over by another file. */
export const NUMBER = `${MARK}number`;
export const DATE = `${MARK}date`;
export const SUPPLIER = `${MARK}supplier`;
/** Fields of this file alone. */
export const OWN_FIELDS: readonly string[] = [NUMBER, DATE, SUPPLIER];

const KINDS: readonly AnswerChoice[] = [
  { value: 'timesheet', label: { fr: 'Une feuille de temps', en: 'A timesheet' } },
  { value: 'invoices', label: { fr: 'Des factures', en: 'Invoices' } },
];
const NOT_READ: Text = { fr: 'Ne pas lire cette colonne', en: 'Do not read this column' };

interface Remembered {
  values: ReadonlyMap<string, string>;
  confidence: Confidence;
  /** Name of a column of which nothing is proposed, although it was answered. */
  doubtful: string | null;
}

/** What the form is made from. */
interface MappingParts {
  table: FoundTable;
  title: ReadonlyMap<InvoiceField, TitleValue>;
  at: (row: number, column?: number) => SourceRef;
  /** What the folder says; null where it does not. */
  kind: TableKind | null;
  /** What was answered for another file with the same titles, and how sure it is that it holds for this one. */
  remembered?: Remembered;
}

/** What is asked about a table: what it is where the folder does not say, what each column holds, what no column holds. */
export function mappingForm(parts: MappingParts): FormField[] {
  const { kind, table, remembered = null } = parts;
  const guessed = kind ?? kindIn(remembered) ?? guessedKind(table.columns);
  return [
    ...(kind === null ? [kindField(guessed, remembered)] : []),
    ...columnFields(parts, guessed),
    ...(kind === 'timesheet' ? [] : ownFields(parts)),
  ];
}

function kindIn(remembered: Remembered | null): TableKind | null {
  const kind = remembered?.values.get(TABLE);
  return kind === 'timesheet' || kind === 'invoices' ? kind : null;
}

function kindField(guessed: TableKind | null, remembered: Remembered | null): FormField {
  const known = kindIn(remembered) === null ? undefined : remembered?.confidence;
  return {
    name: TABLE,
    label: { fr: 'Ce tableau contient', en: 'This table holds' },
    kind: 'choice',
    required: true,
    proposed: guessed,
    confidence: guessed === null ? null : (known ?? 'medium'),
    at: null,
    choices: KINDS,
  };
}

function columnFields({ table, at, kind, remembered }: MappingParts, guessed: TableKind | null): FormField[] {
  const proposals = guessed === null ? null : proposeRoles(table.columns, guessed);
  const choices = [
    ...rolesOf(kind).map((role) => ({ value: role, label: roleLabel(role, kind) })),
    { value: IGNORED, label: NOT_READ },
  ];
  return table.columns.map((column) => {
    const isDoubtful = remembered?.doubtful === column.name;
    const known = remembered === undefined ? undefined : (remembered.values.get(column.name) ?? IGNORED);
    const proposal = proposals?.get(column);
    const place = at(table.header.row, column.index);
    return {
      name: column.name,
      label: labelOf(column.name, column.title, place),
      kind: 'choice' as const,
      required: false,
      proposed: isDoubtful ? null : (known ?? proposal?.role ?? null),
      confidence: isDoubtful ? null : (remembered?.confidence ?? proposal?.confidence ?? null),
      at: place,
      samples: column.samples,
      choices,
    };
  });
}

function labelOf(name: string, title: string | null, { cell }: SourceRef): Text {
  if (title !== null) return { fr: `Colonne « ${name} »`, en: `Column “${name}”` };
  const column = cell?.replace(/\d+$/, '') ?? name.replace(/[[\]]/g, '');
  return { fr: `Colonne ${column}, sans titre`, en: `Column ${column}, without a title` };
}

/** Number, date and contractor of the one invoice of a file; the lines above the table propose them. */
function ownFields({ title }: MappingParts): FormField[] {
  const field = (name: string, label: Text, kind: FormField['kind'], from: InvoiceField): FormField => {
    const found = title.get(from);
    const proposed = found === undefined ? null : kind === 'date' ? dayOf(found) : cellText(found.cell);
    const confidence: Confidence | null = proposed === null ? null : 'medium';
    const at = proposed === null ? null : (found?.at ?? null);
    return { name, label, kind, required: false, proposed, confidence, at };
  };
  return [
    field(
      NUMBER,
      {
        fr: 'Numéro de la facture, si aucune colonne ne le donne',
        en: 'Invoice number, where no column gives it',
      },
      'text',
      'number',
    ),
    field(
      DATE,
      {
        fr: 'Date de la facture, si aucune colonne ne la donne',
        en: 'Invoice date, where no column gives it',
      },
      'date',
      'issueDate',
    ),
    field(
      SUPPLIER,
      { fr: 'Prestataire, si aucune colonne ne le donne', en: 'Contractor, where no column gives it' },
      'text',
      'supplier',
    ),
  ];
}

/** The day of a title where it has one reading; an ambiguous one is not proposed. */
function dayOf({ cell }: TitleValue): string | null {
  const date = cell.date ?? readDateText(cell.text, dayOrderOf([cell.text])).date;
  return date !== null && isCivilDate(date) ? date : null;
}
