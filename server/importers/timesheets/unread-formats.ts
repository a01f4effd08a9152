import { defineProblem, type Problem } from '../../domain/problem.js';
import { RefusedFile, wholeFile, type FileLook, type Importer, type ReadPiece } from '../importer.js';
import { headerKey } from './tracker-profile.js';

/** Answers the name of the tool, so that the person knows the file was understood and what to send instead. */
export const recognisedButNotRead = defineProblem<{ tool: string }>(
  'recognised-but-not-read',
  'error',
  ({ tool }) => ({
    fr: `Ce fichier vient de ${tool}, un format que cette version reconnaît mais ne lit pas. Envoyez ces temps en CSV natif de Déclic.`,
    en: `This file comes from ${tool}, a format that this version recognises but does not read. Send these times as Déclic’s native CSV.`,
  }),
);

interface UnreadFormat {
  /** Name published in the schema. */
  format: string;
  tool: string;
  recognises(look: FileLook): boolean;
}

/** True when one of the first rows has every header given, in any order. */
function hasHeaders(look: FileLook, ...headers: string[]): boolean {
  return look.sheets.some(({ rows }) =>
    rows.slice(0, 30).some((row) => {
      const keys = new Set(row.map(headerKey));
      return headers.every((header) => keys.has(header));
    }),
  );
}

/** A day alone on its line, then accounts followed by two spaces and dots or a number: hledger's timedot. */
const TIMEDOT =
  /^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}[^\S\n]*\n(?:[*;#].*\n|[^\S\n]*\n){0,20}\S[^\n]{0,200}?(?: {2}|\t) *[.\d]/m;
const TIMEWARRIOR = /^\s*\[\s*\{[^}]*"start"\s*:\s*"\d{8}T\d{6}Z"/;
const WATSON = /^\s*\[\s*\{(?=[^}]*"stop"\s*:)(?=[^}]*"project"\s*:)[^}]*"start"\s*:/;
const BOOND = /"workUnitType"\s*:|"regularTimes"\s*:/;

const UNREAD: readonly UnreadFormat[] = [
  {
    format: 'harvest',
    tool: 'Harvest',
    recognises: (look) =>
      hasHeaders(look, 'date', 'client', 'project', 'task', 'hours', 'billable?') ||
      hasHeaders(look, 'datum', 'kunde', 'projekt', 'aufgabe', 'stunden', 'abrechenbar?'),
  },
  {
    format: 'tempo',
    tool: 'Jira Tempo',
    recognises: (look) => hasHeaders(look, 'issue key', 'hours', 'work date'),
  },
  {
    format: 'tock',
    tool: '18F Tock',
    recognises: (look) => hasHeaders(look, 'employee', 'project_id', 'start_date', 'end_date', 'hours_spent'),
  },
  {
    format: 'watson',
    tool: 'Watson',
    recognises: (look) =>
      hasHeaders(look, 'id', 'start', 'stop', 'project', 'tags') || WATSON.test(look.text),
  },
  { format: 'timewarrior', tool: 'Timewarrior', recognises: (look) => TIMEWARRIOR.test(look.text) },
  { format: 'timedot', tool: 'hledger timedot', recognises: (look) => TIMEDOT.test(look.text) },
  {
    format: 'ledes-1998b',
    tool: 'LEDES 1998B',
    recognises: (look) => /^\uFEFF?LEDES1998B\[\]/.test(look.text),
  },
  { format: 'ledes-98bi', tool: 'LEDES 98BI', recognises: (look) => /^\uFEFF?LEDES98BI\b/.test(look.text) },
  { format: 'boond', tool: 'BoondManager', recognises: (look) => BOOND.test(look.text) },
];

/** Formats known by name and refused with their name: silence, or a wrong guess, would be worse. */
export const unreadTimesheetImporters: readonly Importer[] = UNREAD.map((unread) => ({
  format: unread.format,
  kind: 'timesheet',
  claims: (look) => (unread.recognises(look) ? 'named' : null),
  read: (file) => refusing(recognisedButNotRead.make(wholeFile(file.name), { tool: unread.tool })),
}));

/** Pieces of a file of which nothing is read: the first step refuses it. */
function refusing(problem: Problem): AsyncIterable<ReadPiece> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new RefusedFile(problem)) }) };
}
