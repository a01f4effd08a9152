import type { Grain } from '../../rules/facts/grain-facts.js';
import { sqlFile } from './sql-file.js';
import { sqlStatements, withoutComments } from './sql-statements.js';

/** Tables that facts share, and what lays them: files, in order, or the calendars, which are not tables. */
interface LayoutPiece {
  files: readonly string[];
  /** Laid by special-dates.ts. */
  isCalendar?: true;
}

const file = (name: string): string => sqlFile(import.meta.url, `./facts/${name}.sql`);
const laidBy = (...names: readonly string[]): LayoutPiece => ({ files: names.map(file) });

/** The subjects of an audit: laid before all else. */
export const SUBJECTS: string = file('subjects');

/** How many subjects of a grain there are. */
export const countOf = (grain: Grain): string => `SELECT count(*)::int AS count FROM scope_${grain}`;

/** All of them, in the order in which they are laid: each looks at those before it alone. */
const PIECES: readonly LayoutPiece[] = [
  laidBy('document-places'),
  laidBy('line-shares'),
  laidBy('deliverables'),
  // Texts are looked at a second time, once those beside them are found.
  laidBy('asked-texts', 'text-kin', 'text-pairs', 'text-kin', 'text-commons'),
  laidBy('declared-lines'),
  laidBy('line-parts'),
  { files: [file('special-dates')], isCalendar: true },
  laidBy('supplier-places'),
  laidBy('declared-work'),
  laidBy('shared-credits'),
  laidBy('billing-groups'),
  // Days are laid on lines a second time, once credits are taken off.
  laidBy('asked-days', 'unserved-days', 'credited-days', 'unserved-days'),
  laidBy('group-members'),
  laidBy('billed-services'),
  laidBy('billing-periods'),
  laidBy('looked-days'),
  laidBy('day-shares'),
  laidBy('billed-days'),
  laidBy('told-entries'),
  laidBy('staffing'),
  laidBy('shared-texts'),
];

const DEFINED = /^CREATE (?:TEMP TABLE IF NOT EXISTS|OR REPLACE TEMP VIEW) (\w+)/;

/** Which piece makes each table. */
const MADE_BY = new Map(
  PIECES.flatMap((piece) =>
    piece.files.flatMap((sql) =>
      sqlStatements(sql).flatMap(({ text }): [string, LayoutPiece][] => {
        const name = DEFINED.exec(withoutComments(text).trim())?.[1];
        return name === undefined ? [] : [[name, piece]];
      }),
    ),
  ),
);

/** All files that define tables of the layout, each once, for a session that makes them all at its start. */
export const LAYOUT_FILES: readonly string[] = [...new Set(PIECES.flatMap(({ files }) => files))];

const named = new Map<string, ReadonlySet<LayoutPiece>>();

/** The pieces that a question looks at, with all that these look at in turn. Read off its SQL, once. */
function piecesNamedIn(sql: string): ReadonlySet<LayoutPiece> {
  let pieces = named.get(sql);
  if (pieces === undefined) {
    const found = new Set<LayoutPiece>();
    const read = (text: string): void => {
      for (const word of new Set(withoutComments(text).match(/\w+/g))) {
        const piece = MADE_BY.get(word);
        if (piece === undefined || found.has(piece)) continue;
        found.add(piece);
        piece.files.forEach(read);
      }
    };
    read(sql);
    named.set(sql, (pieces = found));
  }
  return pieces;
}

/** What is to be laid for questions, in the order in which it is laid: what their SQL names is, and nothing else. */
export function piecesOf(questions: readonly string[]): readonly LayoutPiece[] {
  const needed = questions.map(piecesNamedIn);
  return PIECES.filter((piece) => needed.some((pieces) => pieces.has(piece)));
}

/** Tables that are laid for questions, subjects among them. Views are not. */
export const tablesOf = (questions: readonly string[]): readonly string[] => [
  ...new Set(
    [SUBJECTS, ...piecesOf(questions).flatMap(({ files }) => files)].flatMap((sql) =>
      [...sql.matchAll(/^CREATE TEMP TABLE IF NOT EXISTS (\w+)/gm)].map(([, name = '']) => name),
    ),
  ),
];

export type { LayoutPiece };
