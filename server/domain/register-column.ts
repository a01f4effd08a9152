/** What a register is and what its columns may hold, as data; the registers themselves are in `register-tables`. */
export type ColumnType = 'text' | 'date' | 'decimal' | 'integer' | 'boolean' | 'list';

/** Numbers that a column may hold; one outside says something else than its column, and is unknown. */
export interface NumberRange {
  /** Smallest number. */
  min?: string;
  /** What the number must be greater than. */
  above?: string;
  /** Largest number. */
  max?: string;
}

export interface RegisterColumn {
  name: string;
  /** French headers of a column that no register has; those of registers stand in one list of their own. */
  synonyms?: readonly string[];
  type: ColumnType;
  required?: true;
  /** Allowed values; another one is a problem of the row. */
  values?: readonly string[];
  /** Vocabulary that may grow: a value outside is kept and reported, it never fails the row. */
  open?: true;
  /** The organisation's default when the cell is empty; it is then reported as assumed. */
  defaultValue?: string;
  range?: NumberRange;
  /** How long a text may be: a name or a reference (the rule), the path of a file, or text for people. */
  length?: 'path' | 'free';
  /** The list holds drivers, such as `novelty:+1`. */
  drivers?: true;
  /** The list holds required mentions, in words of people too: a name that is not known is kept and reported. */
  mentions?: true;
}

/** Two columns of which the first is never greater than the last: dates, or numbers. */
export interface OrderedColumns {
  first: string;
  last: string;
  /** Without both values the row would say more than it does, and is left out. */
  leavesRowOut?: true;
}

export interface RegisterTable {
  name: string;
  columns: readonly RegisterColumn[];
  ordered?: readonly OrderedColumns[];
  /** Columns outside the list are dropped at reading and never stored (absences carry no reason). */
  dropUnknown?: true;
}

export const text = (name: string): RegisterColumn => ({ name, type: 'text' });
/** Text for people, as long as it may be. */
export const prose = (name: string): RegisterColumn => ({ name, type: 'text', length: 'free' });
/** The path of a file in the dossier. */
export const path = (name: string): RegisterColumn => ({ name, type: 'text', length: 'path' });
export const date = (name: string): RegisterColumn => ({ name, type: 'date' });
export const list = (name: string): RegisterColumn => ({ name, type: 'list' });
export const yesNo = (name: string): RegisterColumn => ({ name, type: 'boolean' });
export const drivers = (name: string): RegisterColumn => ({ ...list(name), drivers: true });
export const decimal = (name: string, range?: NumberRange): RegisterColumn =>
  range ? { name, type: 'decimal', range } : { name, type: 'decimal' };
/** An amount, days or hours of which there can be none, and never less. */
export const some = (name: string): RegisterColumn => decimal(name, { min: '0' });
/** A size, days or hours that others are divided by or compared with: none makes no sense. */
export const more = (name: string): RegisterColumn => decimal(name, { above: '0' });
/** A part of the work, 0 to 1. */
export const share = (name: string): RegisterColumn => decimal(name, { min: '0', max: '1' });
/** A delay in days, ten years at most. */
export const delay = (name: string): RegisterColumn => ({
  name,
  type: 'integer',
  range: { min: '0', max: '3650' },
});
export const choice = (name: string, values: readonly string[]): RegisterColumn => ({
  name,
  type: 'text',
  values,
});
export const open = (name: string, values: readonly string[]): RegisterColumn => ({
  ...choice(name, values),
  open: true,
});
export const required = (column: RegisterColumn): RegisterColumn => ({ ...column, required: true });
export const need = (name: string): RegisterColumn => required(text(name));
export const needDate = (name: string): RegisterColumn => required(date(name));
export const needChoice = (name: string, values: readonly string[]): RegisterColumn =>
  required(choice(name, values));
export const withDefault = (column: RegisterColumn, defaultValue: string): RegisterColumn => ({
  ...column,
  defaultValue,
});
export const inOrder = (first: string, last: string): OrderedColumns => ({ first, last });
