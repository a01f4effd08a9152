import pg from 'pg';

/*
 * Types whose default parser in `pg` would lose something. A DATE or a TIMESTAMP without zone becomes a Date at
 * local midnight (in Paris, a day early once written in UTC); an array of NUMERIC becomes floats.
 * NUMERIC and BIGINT alone are text by default; they are named here so that it stays so.
 * Numbers: pg_type.oid, stable across versions (pg_type.dat of PostgreSQL).
 */
const TEXT_TYPES: ReadonlySet<number> = new Set([
  20, // bigint
  1082, // date
  1114, // timestamp without time zone
  1700, // numeric
]);
const TEXT_ARRAY_TYPES: ReadonlySet<number> = new Set([
  1016, // bigint[]
  1115, // timestamp without time zone[]
  1182, // date[]
  1231, // numeric[]
]);
const TEXT_ARRAY = 1009;

type Parser = (value: string) => unknown;

/**
 * Parsers of one connection, not of the whole process: dates, whole and exact numbers arrive as the text
 * PostgreSQL sends, alone or in arrays; every other type as `pg` reads it.
 */
export const valueParsers = {
  getTypeParser(oid: number, format: string): Parser {
    if (format === 'binary') return defaultParser(oid, 'binary');
    if (TEXT_TYPES.has(oid)) return (value) => value;
    return defaultParser(TEXT_ARRAY_TYPES.has(oid) ? TEXT_ARRAY : oid, 'text');
  },
};

/** The types of `pg` list the oids known to it; it accepts any. */
const ofDriver: { getTypeParser(oid: number, format: 'text' | 'binary'): Parser } = pg.types;

function defaultParser(oid: number, format: 'text' | 'binary'): Parser {
  return ofDriver.getTypeParser(oid, format);
}
