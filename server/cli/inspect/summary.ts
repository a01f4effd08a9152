import type { ResultDocument } from '../../domain/audit-result.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatCount, formatDays, formatHours } from '../../domain/format/quantity-format.js';
import type { Problem } from '../../domain/problem.js';
import type { Lang, Text } from '../../domain/text.js';
import { placeInside, sentenceAtPlace } from '../../exports/problem-place.js';
import { missingSentence, PROPOSED_ANSWER, type AnswerStart, type AskedForms } from '../asked-forms.js';
import { printable } from '../printable.js';
import { describeMeasure, describeTraces } from './delivered-summary.js';
import type { InspectedFile } from './inspected-file.js';

const SHOWN_PROBLEMS = 3;

const STATUS: Readonly<Record<ResultDocument['status'], Text>> = {
  read: { fr: 'lu', en: 'read' },
  'read-with-problems': { fr: 'lu, avec des problèmes', en: 'read, with problems' },
  'needs-answer': { fr: 'attend une réponse', en: 'needs an answer' },
  refused: { fr: 'refusé', en: 'refused' },
  duplicate: { fr: 'en double', en: 'duplicate' },
};

const KIND: Readonly<Record<ResultDocument['kind'], Text>> = {
  invoice: { fr: 'facture', en: 'invoice' },
  timesheet: { fr: 'feuille de temps', en: 'timesheet' },
  register: { fr: 'registre', en: 'register' },
  deliverable: { fr: 'livrable', en: 'deliverable' },
  attachment: { fr: 'pièce jointe', en: 'attachment' },
  unknown: { fr: 'inconnu', en: 'unknown' },
};

const SEVERITY: Readonly<Record<Problem['severity'], Text>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'remarque', en: 'warning' },
};

/** What is counted, in the singular and in the plural. */
interface Noun {
  one: Text;
  many: Text;
}

const COUNTED = {
  file: { one: { fr: 'fichier', en: 'file' }, many: { fr: 'fichiers', en: 'files' } },
  invoice: { one: { fr: 'facture', en: 'invoice' }, many: { fr: 'factures', en: 'invoices' } },
  line: { one: { fr: 'ligne', en: 'line' }, many: { fr: 'lignes', en: 'lines' } },
  entry: { one: { fr: 'saisie', en: 'entry' }, many: { fr: 'saisies', en: 'entries' } },
} satisfies Record<string, Noun>;

const counted = (count: number, { one, many }: Noun, lang: Lang): string =>
  formatCount(count, one[lang], many[lang], lang);

/** The lines that tell a person what was read in one file; `forms`: how the answers to its questions begin. */
export function describeFile(inspected: InspectedFile, forms: AskedForms, lang: Lang): string {
  const { document } = inspected;
  const format = document.format === 'none' ? [] : [document.format];
  const facts = [
    STATUS[document.status][lang],
    KIND[document.kind][lang],
    ...format,
    ...contents(inspected, lang),
    ...describeMeasure(inspected, lang),
  ];
  const problems = document.problems
    .slice(0, SHOWN_PROBLEMS)
    .flatMap((problem) => [describeProblem(problem, lang), ...describeStart(forms.startOf(problem), lang)]);
  const more = document.problems.length - SHOWN_PROBLEMS;
  if (more > 0) problems.push(lang === 'fr' ? `    … et ${more} de plus` : `    … and ${more} more`);
  return [
    `${printable(document.file)}: ${facts.join(' · ')}`,
    ...problems,
    ...describeTraces(inspected, lang),
  ].join('\n');
}

function contents({ invoices, timesheet }: InspectedFile, lang: Lang): string[] {
  const out: string[] = [];
  if (invoices.length > 0) {
    const lines = invoices.reduce((sum, invoice) => sum + invoice.lines.length, 0);
    out.push(counted(invoices.length, COUNTED.invoice, lang), counted(lines, COUNTED.line, lang));
  }
  if (timesheet) {
    out.push(counted(timesheet.entries, COUNTED.entry, lang));
    if (timesheet.hours !== null) out.push(formatHours(timesheet.hours, lang));
    if (timesheet.days !== null) out.push(formatDays(timesheet.days, lang));
    if (timesheet.first !== null) out.push(formatPeriod(timesheet.first, timesheet.last, lang));
  }
  return out;
}

function describeProblem(problem: Omit<Problem, 'asks'>, lang: Lang): string {
  const place = placeInside(problem.at, lang);
  const isSaid = sentenceAtPlace(problem, lang) === problem.message[lang];
  const where = place === null || isSaid ? '' : ` (${place})`;
  return printable(
    `    ${SEVERITY[problem.severity][lang]} ${problem.code}: ${problem.message[lang]}${where}`,
  );
}

/** The answer stands in a line of its own, as it is: it is there to be copied. */
function describeStart(start: AnswerStart | undefined, lang: Lang): string[] {
  if (start === undefined) return [];
  const missing = missingSentence(start, lang);
  return [
    ...(start.answer === null ? [] : [PROPOSED_ANSWER[lang], `  ${start.answer}`]),
    ...(missing === null ? [] : [missing]),
  ].map((line) => printable(`      ${line}`));
}

const TOTALS: readonly (Noun & { status: ResultDocument['status'] })[] = [
  { status: 'read', one: { fr: 'lu', en: 'read' }, many: { fr: 'lus', en: 'read' } },
  {
    status: 'read-with-problems',
    one: { fr: 'lu avec des problèmes', en: 'read with problems' },
    many: { fr: 'lus avec des problèmes', en: 'read with problems' },
  },
  {
    status: 'needs-answer',
    one: { fr: 'qui attend une réponse', en: 'that needs an answer' },
    many: { fr: 'qui attendent une réponse', en: 'that need an answer' },
  },
  { status: 'refused', one: { fr: 'refusé', en: 'refused' }, many: { fr: 'refusés', en: 'refused' } },
];

/** The last line: how many files ended how. */
export function describeTotals(files: readonly InspectedFile[], lang: Lang): string {
  const parts = TOTALS.flatMap(({ status, one, many }) => {
    const count = files.filter(({ document }) => document.status === status).length;
    return count === 0 ? [] : [counted(count, { one, many }, lang)];
  });
  const total = counted(files.length, COUNTED.file, lang);
  return lang === 'fr' ? `${total} : ${parts.join(', ')}.` : `${total}: ${parts.join(', ')}.`;
}
