/** One statement of an SQL file. `definition`: a table or view that the session keeps; `aid`: an index or statistics. */
export interface SqlStatement {
  kind: 'definition' | 'aid' | 'change';
  text: string;
}

const KINDS: readonly [RegExp, SqlStatement['kind']][] = [
  [/^CREATE TEMP TABLE IF NOT EXISTS |^CREATE OR REPLACE TEMP VIEW /, 'definition'],
  [/^CREATE (UNIQUE )?INDEX IF NOT EXISTS |^ANALYZE /, 'aid'],
  [/^(INSERT INTO|WITH|UPDATE|DELETE FROM|SELECT) ?/, 'change'],
];

const known = new Map<string, readonly SqlStatement[]>();

/**
 * The statements of a file of this project, in order: each ends with a semicolon at the end of a line, comments do not.
 * @throws Error where one begins with a word that no file begins with.
 */
export function sqlStatements(file: string): readonly SqlStatement[] {
  let statements = known.get(file);
  if (statements === undefined) known.set(file, (statements = read(file)));
  return statements;
}

function read(file: string): SqlStatement[] {
  return file
    .split(/;[ \t]*(?:\n|$)/)
    .map((text) => ({ text: text.trim(), bare: withoutComments(text).trim() }))
    .filter(({ bare }) => bare !== '')
    .map(({ text, bare }) => {
      const kind = KINDS.find(([begins]) => begins.test(bare))?.[1];
      if (kind === undefined) throw new Error(`What is this statement? ${bare.slice(0, 60)}`);
      return { kind, text };
    });
}

/** SQL without its comments, which begin with two dashes and go on to the end of the line. */
export const withoutComments = (sql: string): string => sql.replaceAll(/--.*$/gm, '');
