import type { Problem } from '../../../domain/problem.js';
import { questionOptions } from '../../../importers/question-options.js';
import type { AskedQuestion } from '../../../usecases/answer-question.js';
import type { DocumentQuestion } from '../../../usecases/reads/document-reads.js';
import { groupBy } from './group-by.js';

/** An answer that a person gave. */
export interface GivenAnswer {
  code: string;
  answer: string;
  question: AskedQuestion;
  by: string | null;
  at: string;
}

/** A question that an answer about another document settled, and when the document was received. */
export interface RecalledAnswer {
  question: Problem;
  answer: string;
  at: string;
}

/**
 * The questions of a document, one for each code: those that its problems ask, those that were answered, and the one that was
 * answered about another document.
 */
export function questionsOf(
  problems: readonly Problem[],
  answers: readonly GivenAnswer[],
  recalled: RecalledAnswer | null = null,
): DocumentQuestion[] {
  const asked = groupBy(
    problems.filter(({ asks }) => asks === true),
    ({ code }) => code,
  );
  const given = new Map(answers.map((answer) => [answer.code, answer]));
  const open = [...asked].flatMap(([code, [first, ...others]]) =>
    first === undefined ? [] : [toQuestion(code, keptOf(first), others.length + 1, given.get(code))],
  );
  const settled = answers
    .filter(({ code }) => !asked.has(code))
    .map((answer) => toQuestion(answer.code, answer.question, 0, answer));
  const isOwn = recalled === null || asked.has(recalled.question.code) || given.has(recalled.question.code);
  return [...open, ...settled, ...(isOwn ? [] : [takenOver(recalled)])];
}

function takenOver({ question, answer: value, at }: RecalledAnswer): DocumentQuestion {
  const answer = { value, by: null, at, recalled: true };
  return { code: question.code, ...keptOf(question), places: 0, answer };
}

function keptOf(problem: Problem): AskedQuestion {
  const { at, seen, message } = problem;
  return { at, seen: seen ?? null, message, options: questionOptions(problem) };
}

function toQuestion(
  code: string,
  { at, seen, message, options }: AskedQuestion,
  places: number,
  given: GivenAnswer | undefined,
): DocumentQuestion {
  const answer =
    given === undefined ? null : { value: given.answer, by: given.by, at: given.at, recalled: false };
  return { code, at, seen, message, places, options, answer };
}
