/** Marks of comments and strings that a family of languages shares. */
export type Lexis =
  | 'c'
  | 'template'
  | 'php'
  | 'css'
  | 'hash'
  | 'python'
  | 'powershell'
  | 'sql'
  | 'lua'
  | 'haskell'
  | 'percent'
  | 'lisp'
  | 'ini'
  | 'basic'
  | 'batch'
  | 'pascal'
  | 'cobol'
  | 'markup'
  | 'plain';

/** What opens and what closes. */
type Pair = readonly [open: string, close: string];

/** Marks of one family. */
export interface LexisMarks {
  /** Each opens a comment up to the end of its line. */
  line: readonly string[];
  block: readonly Pair[];
  /** Strings; a backslash escapes inside those that close on their line. */
  strings: readonly Pair[];
  /** Strings that may hold line ends. */
  longStrings: readonly Pair[];
}

const marks = (
  line: readonly string[],
  block: readonly Pair[] = [],
  quotes = '"\'',
  longStrings: readonly Pair[] = [],
): LexisMarks => ({
  line,
  block,
  strings: Array.from(quotes, (quote): Pair => [quote, quote]),
  longStrings,
});

const SLASHES: Pair = ['/*', '*/'];
const BACKQUOTES: Pair = ['`', '`'];

/** The marks of each family, as the manuals of its languages give them. */
export const LEXIS_MARKS: Readonly<Record<Lexis, LexisMarks>> = {
  c: marks(['//'], [SLASHES], '"\'', [['"""', '"""']]),
  template: marks(['//'], [SLASHES], '"\'', [BACKQUOTES]),
  php: marks(['//', '#'], [SLASHES, ['<!--', '-->']]),
  css: marks([], [SLASHES]),
  hash: marks(['#']),
  python: marks(['#'], [], '"\'', [
    ['"""', '"""'],
    ["'''", "'''"],
  ]),
  powershell: marks(['#'], [['<#', '#>']]),
  sql: marks(['--'], [SLASHES], '', [
    ["'", "'"],
    ['"', '"'],
  ]),
  lua: marks(['--'], [['--[[', ']]']], '"\'', [['[[', ']]']]),
  haskell: marks(['--'], [['{-', '-}']], '"'),
  percent: marks(['%']),
  lisp: marks([';'], [], '', [['"', '"']]),
  ini: marks(['#', ';'], [], ''),
  basic: marks(["'"], [], '"'),
  batch: marks(['::', 'rem ', 'REM ', 'Rem '], [], ''),
  pascal: marks(
    ['//'],
    [
      ['{', '}'],
      ['(*', '*)'],
    ],
    "'",
  ),
  cobol: marks(['*>'], [], '"\''),
  markup: marks(
    [],
    [
      ['<!--', '-->'],
      ['{#', '#}'],
      ['<%--', '--%>'],
    ],
    '',
  ),
  plain: marks([], [], ''),
};
