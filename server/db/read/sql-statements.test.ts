import { describe, expect, test } from '@jest/globals';
import { FACT_SOURCES, type FactSource } from './fact-sources.js';
import { LAYOUT_FILES, piecesOf } from './fact-layout.js';
import { sqlStatements, withoutComments } from './sql-statements.js';

const made = (sql: string): string[] =>
  sqlStatements(sql).flatMap(
    ({ text }) => /^CREATE TEMP TABLE IF NOT EXISTS (\w+)/.exec(withoutComments(text).trim())?.[1] ?? [],
  );
const laidFor = (sql: string): string[] =>
  piecesOf([sql])
    .flatMap(({ files }) => files)
    .flatMap(made);

describe('the statements of a file', () => {
  test('are told apart by how they begin; a semicolon within a comment ends none', () => {
    const file = `-- Of lines; of people;
CREATE TEMP TABLE IF NOT EXISTS a (id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO a -- one; only
SELECT 1;
CREATE UNIQUE INDEX IF NOT EXISTS a_by_id ON a (id);
ANALYZE a;
CREATE OR REPLACE TEMP VIEW b AS SELECT ';' AS id FROM a;
`;
    expect(sqlStatements(file).map(({ kind }) => kind)).toEqual([
      'definition',
      'change',
      'aid',
      'aid',
      'definition',
    ]);
    expect(sqlStatements(file)[1]?.text).toBe('INSERT INTO a -- one; only\nSELECT 1');
  });

  test('one that begins otherwise is refused', () => {
    expect(() => sqlStatements('DROP TABLE a;\n')).toThrow('What is this statement? DROP TABLE a');
  });

  test('every file of the layout is read', () => {
    expect(LAYOUT_FILES.flatMap(sqlStatements).length).toBeGreaterThan(100);
  });
});

describe('what is laid for a question', () => {
  test('nothing for what looks at no such table', () => {
    expect(piecesOf(['SELECT s.key FROM scope_line s JOIN invoice_line l ON l.id = s.key'])).toEqual([]);
  });

  test('what it names, and what that is laid from, in order', () => {
    expect(laidFor('SELECT FROM line_part')).toEqual(['document_place', 'line_share', 'line_part']);
  });

  test('a table named in a comment alone is not laid', () => {
    expect(laidFor('-- beside line_part\nSELECT 1')).toEqual([]);
  });

  test('some facts need none of it, some most of it', () => {
    const tables = (source: FactSource): number =>
      source.from === 'reference' ? 0 : laidFor(source.sql).length;
    expect(tables(FACT_SOURCES.invoice.invoiceLines)).toBe(0);
    expect(tables(FACT_SOURCES.line.recordedDays)).toBeGreaterThan(15);
  });
});
