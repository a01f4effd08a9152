import type { ResultDocument, ResultRule } from '../../domain/audit-result.js';
import { formatNumber, NO_BREAK_SPACE } from '../../domain/format/number-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { factWords } from '../../domain/words/fact-words.js';
import { nothingWasLeftOut, rulesAskedSentence } from '../../exports/overview-words.js';
import { sentenceAtPlace } from '../../exports/problem-place.js';
import type { AuditOverview } from '../../exports/workbook/audit-overview.js';
import { findingTitle } from '../../exports/workbook/rule-words.js';
import { answerNotKept } from '../../importers/invoice-pdf/invoice-pdf-problems.js';
import { missingSentence, PROPOSED_ANSWER, type AnswerStart, type AskedForms } from '../asked-forms.js';
import type { Page } from './print-report-page.js';

/** Documents of one kind of trouble that a screen names one by one. */
const SHOWN_DOCUMENTS = 20;
const SHOWN_QUESTIONS = 3;
const INDENT = '  ';

const HOW_TO_ANSWER: Text = {
  fr: 'Les réponses s’écrivent dans register/answers.csv, avec le fichier et le code entre crochets.',
  en: 'Answers are written in register/answers.csv, with the file and the code in brackets.',
};

/**
 * Prints what could not be audited and why: rules without their facts, rules that failed, documents not read. `asks` are the
 * codes of the problems that a person can settle, `forms` how their answers begin; `hasWorkbook`: the audit is written to one as
 * well.
 */
export async function printGaps(
  page: Page,
  documents: () => AsyncIterable<ResultDocument>,
  overview: AuditOverview,
  { asks, forms, hasWorkbook }: { asks: ReadonlySet<string>; forms: AskedForms; hasWorkbook: boolean },
): Promise<void> {
  const { lang } = page;
  const asked = rulesAskedSentence(overview, lang);
  if (asked === null && nothingWasLeftOut(overview)) return;
  page.heading(lang === 'fr' ? 'CE QUI N’A PAS ÉTÉ ENTIÈREMENT CONTRÔLÉ' : 'WHAT WAS NOT FULLY AUDITED');
  if (asked !== null) {
    page.text(asked);
    page.blank();
  }
  if (overview.invoices === 0)
    page.text(lang === 'fr' ? 'Aucune facture n’a été lue.' : 'No invoice was read.');
  for (const rule of overview.rules) {
    if (rule.incomplete > 0) page.text(incomplete(rule, lang), opening(rule));
    if (rule.error > 0) page.text(failed(rule, lang), opening(rule));
  }
  await printDocuments(page, only(documents(), 'refused'), overview.documents.refused, {
    heading: lang === 'fr' ? 'Documents refusés' : 'Refused documents',
    print: (document, indent) => {
      for (const line of whyRefused(document, lang)) page.text(line, indent);
    },
  });
  await printDocuments(page, only(documents(), 'needs-answer'), overview.documents['needs-answer'], {
    heading: lang === 'fr' ? 'Documents qui attendent une réponse' : 'Documents that need an answer',
    print: (document, indent) => {
      printQuestions(page, document, { asks, forms }, indent);
    },
  });
  if (overview.documents['needs-answer'] > 0) page.text(HOW_TO_ANSWER[lang]);
  const withProblems = overview.documents['read-with-problems'];
  if (withProblems === 0) return;
  page.blank();
  page.text(seeProblems(withProblems, hasWorkbook, lang), INDENT);
}

/** `2 documents lus avec des problèmes : voir la feuille « Problèmes » du classeur`, and how to get one where none is written. */
function seeProblems(count: number, hasWorkbook: boolean, lang: Lang): string {
  if (lang === 'fr') {
    const documents = formatCount(
      count,
      'document lu avec des problèmes',
      'documents lus avec des problèmes',
      lang,
    );
    return `${documents} : voir la feuille « Problèmes » du classeur${hasWorkbook ? '' : ' (--xlsx FICHIER)'}.`;
  }
  const documents = formatCount(count, 'document read with problems', 'documents read with problems', lang);
  return `${documents}: see the sheet “Problems” of the workbook${hasWorkbook ? '' : ' (--xlsx FILE)'}.`;
}

const opening = (rule: ResultRule): string => INDENT + rule.code.padEnd(4);

const asked = (rule: ResultRule): number =>
  rule.flagged + rule.clean + rule.notApplicable + rule.incomplete + rule.error;

function incomplete(rule: ResultRule, lang: Lang): string {
  const facts = rule.missing.map((fact) => factWords(fact, lang)).join(', ');
  const of = part(rule.incomplete, rule, lang);
  return lang === 'fr'
    ? `${findingTitle(rule, lang)} : incomplet pour ${of}. Manque : ${facts}.`
    : `${findingTitle(rule, lang)}: incomplete for ${of}. Missing: ${facts}.`;
}

function failed(rule: ResultRule, lang: Lang): string {
  const of = part(rule.error, rule, lang);
  return lang === 'fr'
    ? `${findingTitle(rule, lang)} : non contrôlé pour ${of}, Déclic a échoué.`
    : `${findingTitle(rule, lang)}: not audited for ${of}, Déclic failed.`;
}

/** `3 cas sur 24` · `3 of 24 cases`. */
function part(count: number, rule: ResultRule, lang: Lang): string {
  return lang === 'fr'
    ? `${formatCount(count, 'cas', 'cas', lang)} sur${NO_BREAK_SPACE}${formatNumber(String(asked(rule)), lang)}`
    : `${formatNumber(String(count), lang)} of ${formatCount(asked(rule), 'case', 'cases', lang)}`;
}

async function* only(
  documents: AsyncIterable<ResultDocument>,
  status: ResultDocument['status'],
): AsyncGenerator<ResultDocument, void> {
  for await (const document of documents) if (document.status === status) yield document;
}

async function printDocuments(
  page: Page,
  documents: AsyncIterable<ResultDocument>,
  count: number,
  words: { heading: string; print(document: ResultDocument, indent: string): void },
): Promise<void> {
  if (count === 0) return;
  page.blank();
  page.strong(`${words.heading} (${count})`);
  let shown = 0;
  for await (const document of documents) {
    if (shown === SHOWN_DOCUMENTS) break;
    shown += 1;
    page.text(document.file, INDENT);
    words.print(document, INDENT + INDENT);
  }
  const more = count - shown;
  if (more > 0) page.text(page.lang === 'fr' ? `… et ${more} de plus.` : `… and ${more} more.`, INDENT);
}

/** The last error is the one that ended the reading; remarks and errors on the way are in the result. */
function whyRefused({ problems }: ResultDocument, lang: Lang): string[] {
  const reason = problems.filter(({ severity }) => severity === 'error').at(-1);
  return reason === undefined ? [] : [sentenceAtPlace(reason, lang)];
}

/**
 * The questions of a document, each with its place and the answer that the reader proposes, after why an answer already given
 * was not kept.
 */
function printQuestions(
  page: Page,
  { problems }: ResultDocument,
  { asks, forms }: { asks: ReadonlySet<string>; forms: AskedForms },
  indent: string,
): void {
  const { lang } = page;
  for (const problem of problems)
    if (problem.code === answerNotKept.code) page.text(sentenceAtPlace(problem, lang), indent);
  const asking = problems.filter((problem) => asks.has(problem.code));
  for (const problem of asking.slice(0, SHOWN_QUESTIONS)) {
    page.text(`${sentenceAtPlace(problem, lang)} [${problem.code}]`, indent);
    printStart(page, forms.startOf(problem), indent);
  }
  const more = asking.length - SHOWN_QUESTIONS;
  if (more > 0) page.text(lang === 'fr' ? `… et ${more} de plus.` : `… and ${more} more.`, indent);
}

function printStart(page: Page, start: AnswerStart | undefined, indent: string): void {
  if (start === undefined) return;
  if (start.answer !== null) {
    page.text(PROPOSED_ANSWER[page.lang], indent);
    page.whole(start.answer, indent + INDENT);
  }
  const missing = missingSentence(start, page.lang);
  if (missing !== null) page.text(missing, indent);
}
