import { sqlStatements, withoutComments } from './sql-statements.js';

const FILLS = /^INSERT INTO (\w+)\s+/;

/**
 * What files of the layout put into their tables, as the common tables of one question: `line_share AS (…), declaration_line AS (…)`.
 * A page that looks at one subject then says of it what an audit does, and lays nothing.
 * @param given tables that the question makes itself
 */
export function commonTables(files: readonly string[], given: readonly string[]): string {
  return files
    .flatMap(sqlStatements)
    .filter(({ kind }) => kind === 'change')
    .flatMap(({ text }) => {
      const filled = withoutComments(text).trim();
      const name = FILLS.exec(filled)?.[1];
      if (name === undefined) throw new Error(`Which table does this fill? ${filled.slice(0, 60)}`);
      return given.includes(name) ? [] : [`${name} AS (\n${filled.replace(FILLS, '')}\n)`];
    })
    .join(',\n');
}
