import type { AuditResultSections, ResultDocument } from '../../domain/audit-result.js';
import type { Problem } from '../../domain/problem.js';
import { describePlace } from '../../domain/source-ref.js';
import type { Lang, Text } from '../../domain/text.js';
import { KIND_WORDS, SEVERITY_WORDS, STATUS_WORDS } from '../../domain/words/document-words.js';
import { placeInside } from '../problem-place.js';
import { shortPlace } from '../source-list.js';
import type { AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import { countCell, textCell, wordsCell } from './cells.js';
import { writeTable, type Column } from './table-sheet.js';

const PLACE_WIDTH = 34;
const NO_DOCUMENT: Text = { fr: 'Aucun document dans ce dossier.', en: 'No document in this dossier.' };
const NO_PROBLEM: Text = {
  fr: 'Aucun problème : tout ce qui a été lu l’a été sans réserve.',
  en: 'No problem: everything that was read was read without reserve.',
};

interface ProblemRow {
  document: ResultDocument;
  problem: Omit<Problem, 'asks'>;
}

/** One row per document: what it is, and what became of it. */
export async function writeDocuments(
  book: Book,
  result: AuditResultSections,
  { repeated }: AuditOverview,
): Promise<void> {
  const kinds = await kindsOf(result, repeated);
  await writeTable(book, {
    name: { fr: 'Documents', en: 'Documents' },
    columns: documentColumns(book.lang, kinds),
    frozenColumns: 1,
    rows: result.documents(),
    empty: NO_DOCUMENT,
  });
}

/** One row per problem, at its place. */
export async function writeProblems(book: Book, result: AuditResultSections): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Problèmes', en: 'Problems' },
    columns: problemColumns(book.lang),
    frozenColumns: 1,
    rows: problemRows(result.documents()),
    empty: NO_PROBLEM,
  });
}

async function* problemRows(documents: AsyncIterable<ResultDocument>): AsyncGenerator<ProblemRow, void> {
  for await (const document of documents)
    for (const problem of document.problems) yield { document, problem };
}

type Kind = ResultDocument['kind'];

/** Kinds of the documents that another repeats: a repeated one is not read, and has no kind of its own. */
async function kindsOf(
  result: AuditResultSections,
  files: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Kind>> {
  const kinds = new Map<string, Kind>();
  if (files.size === 0) return kinds;
  for await (const { file, kind } of result.documents()) if (files.has(file)) kinds.set(file, kind);
  return kinds;
}

function documentColumns(lang: Lang, kinds: ReadonlyMap<string, Kind>): Column<ResultDocument>[] {
  return [
    { header: { fr: 'Fichier', en: 'File' }, width: 46, cell: (d) => textCell(d.file, lang) },
    {
      header: { fr: 'Nature', en: 'Kind' },
      width: 17,
      cell: (d) => wordsCell(KIND_WORDS[kindOf(d, kinds)][lang], lang),
    },
    {
      header: { fr: 'Format', en: 'Format' },
      width: 18,
      cell: (d) => textCell(d.format === 'none' ? null : d.format, lang),
    },
    {
      header: { fr: 'État', en: 'Status' },
      width: 19,
      cell: (d) => wordsCell(STATUS_WORDS[d.status][lang], lang, isRead(d) ? 'text' : 'strong'),
    },
    {
      header: { fr: 'Problèmes', en: 'Problems' },
      width: 11,
      numeric: true,
      cell: (d) => countCell(d.problems.length),
    },
    {
      header: { fr: 'Raison ou premier problème', en: 'Reason or first problem' },
      width: 56,
      cell: (d) => textCell(reason(d, lang), lang),
    },
    {
      header: { fr: 'Doublon de', en: 'Duplicate of' },
      width: 34,
      cell: (d) => textCell(d.duplicateOf, lang),
    },
    {
      header: { fr: 'Empreinte SHA-256', en: 'SHA-256 fingerprint' },
      width: 68,
      screenOnly: true,
      cell: (d) => textCell(d.sha256, lang),
    },
  ];
}

const kindOf = ({ kind, duplicateOf }: ResultDocument, kinds: ReadonlyMap<string, Kind>): Kind =>
  kind === 'unknown' && duplicateOf !== null ? (kinds.get(duplicateOf) ?? kind) : kind;

const isRead = ({ status }: ResultDocument): boolean => status === 'read' || status === 'read-with-problems';

/** What kept it from being read whole: its first error, else its first problem. */
function reason({ problems }: ResultDocument, lang: Lang): string | null {
  const problem = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return problem?.message[lang] ?? null;
}

function problemColumns(lang: Lang): Column<ProblemRow>[] {
  return [
    {
      header: { fr: 'Fichier', en: 'File' },
      width: 38,
      cell: ({ document }) => textCell(document.file, lang),
    },
    {
      header: { fr: 'Place', en: 'Place' },
      width: PLACE_WIDTH,
      cell: (row) => textCell(placeIn(row, lang), lang),
    },
    {
      header: { fr: 'Gravité', en: 'Severity' },
      width: 10,
      cell: ({ problem }) => wordsCell(SEVERITY_WORDS[problem.severity][lang], lang),
    },
    {
      header: { fr: 'Texte trouvé', en: 'Text found' },
      width: 28,
      cell: ({ problem }) => textCell(problem.seen ?? null, lang),
    },
    {
      header: { fr: 'Problème', en: 'Problem' },
      width: 60,
      cell: ({ problem }) => textCell(problem.message[lang], lang),
    },
    { header: { fr: 'Code', en: 'Code' }, width: 26, cell: ({ problem }) => textCell(problem.code, lang) },
    {
      header: { fr: 'État du document', en: 'Status of the document' },
      width: 19,
      cell: ({ document }) => wordsCell(STATUS_WORDS[document.status][lang], lang),
    },
  ];
}

/** The place without the file's name, which has its own column, unless the place is in another file. */
function placeIn({ document, problem }: ProblemRow, lang: Lang): string | null {
  const at = shortPlace(problem.at, PLACE_WIDTH);
  return at.file === document.file ? placeInside(at, lang) : describePlace(at, lang);
}
