import type { AnswerOptions } from '../domain/answer-form.js';
import { acceptFormAnswer } from '../domain/form-faults.js';
import type { Problem } from '../domain/problem.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { Text } from '../domain/text.js';
import { formAnswerFault, questionOptions } from '../importers/question-options.js';
import type { JobQueue } from './jobs/job-ports.js';
import { receiveUpload, type UploadStore } from './jobs/receive-upload.js';
import type { EventLog } from './people/people-ports.js';
import { Refusal, notFound } from './refusal.js';

/** A question as it was asked, kept with its answer: once answered and read again, the document no longer raises it. */
export interface AskedQuestion {
  /** The first place that asks, and what is written there. */
  at: SourceRef;
  seen: string | null;
  message: Text;
  options: AnswerOptions;
}

/** The answers of one organisation, in one transaction. */
export interface AnswerStore {
  /**
   * What the document asks, what was asked and answered under this code, and what an answer about another document settled
   * in its stead. Null when there is no such document. Nobody else answers about it until the transaction ends.
   */
  questionsAbout(
    documentId: string,
    code: string,
  ): Promise<{
    problems: readonly Problem[];
    answered: AskedQuestion | null;
    recalled: Problem | null;
  } | null>;
  /** Instead of an earlier answer under that code, if there is one. */
  keepAnswer(
    about: { documentId: string; code: string },
    given: { answer: string; question: AskedQuestion; byAccount: string },
  ): Promise<void>;
  /** False when nobody had answered. */
  removeAnswer(documentId: string, code: string): Promise<boolean>;
}

/** What answering needs, all of one transaction. */
interface AnsweringStores {
  answers: AnswerStore;
  uploads: UploadStore;
  queue: JobQueue;
  events: EventLog;
}

interface About {
  documentId: string;
  /** Code of the problem that asks. */
  code: string;
  accountId: string;
}

const LONGEST_ANSWER = 200;

/**
 * Answers a question of reading, once for all its places in the document, or answers it differently. The document is read
 * again in the background. Gives back the import that does it.
 * @throws Refusal `not-found`, `wrong-state` (the document asks no such thing), `invalid-value` (not one of its options,
 * or a field that its form does not admit)
 */
export async function answerQuestion(
  stores: AnsweringStores,
  request: About & { answer: string },
): Promise<string> {
  const { documentId, code, accountId } = request;
  const about = await stores.answers.questionsAbout(documentId, code);
  if (about === null) throw notFound();
  const open = about.problems.find((problem) => problem.code === code && problem.asks === true);
  const asking = open ?? (about.recalled?.code === code ? about.recalled : undefined);
  // What was answered about this very document comes before what was taken over for it.
  const question = open === undefined && about.answered !== null ? about.answered : asking && asked(asking);
  if (question === undefined) throw notAsked();
  const answer = accepted(code, question, request.answer);
  await stores.answers.keepAnswer({ documentId, code }, { answer, question, byAccount: accountId });
  return readAgain(stores, request, 'answer-question');
}

/**
 * Takes an answer back: the document is read again without it, with what the register of answers says of it. Gives back the
 * import that does it.
 * @throws Refusal `not-found`, `wrong-state` (nobody had answered)
 */
export async function withdrawAnswer(stores: AnsweringStores, request: About): Promise<string> {
  const { documentId, code } = request;
  if ((await stores.answers.questionsAbout(documentId, code)) === null) throw notFound();
  if (!(await stores.answers.removeAnswer(documentId, code))) throw notAsked();
  return readAgain(stores, request, 'withdraw-answer');
}

/** A problem that asks, as it is kept with its answer. */
function asked(problem: Problem): AskedQuestion {
  const { at, seen, message } = problem;
  return { at, seen: seen ?? null, message, options: questionOptions(problem) };
}

async function readAgain(
  { uploads, queue, events }: AnsweringStores,
  { documentId, code, accountId }: About,
  action: string,
): Promise<string> {
  await events.add({ accountId, action, subject: { document: documentId, code } });
  return receiveUpload({ uploads, queue }, { kind: 'reread', byAccount: accountId, files: [] });
}

function accepted(code: string, { options }: AskedQuestion, written: string): string {
  const answer = written.trim();
  if (typeof options === 'object' && 'form' in options) {
    const filled = acceptFormAnswer(options.form, answer);
    const fault =
      'fault' in filled ? filled.fault.message : formAnswerFault(code, options.form, filled.values);
    if (fault !== null) throw new Refusal('invalid-value', fault, 'answer');
    return 'line' in filled ? filled.line : answer;
  }
  const isAccepted =
    options === 'text'
      ? answer !== '' && answer.length <= LONGEST_ANSWER
      : options.some(({ value }) => value === answer);
  if (isAccepted) return answer;
  throw new Refusal(
    'invalid-value',
    {
      fr: 'Cette réponse n’est pas de celles que la question admet.',
      en: 'This is not one of the answers that the question allows.',
    },
    'answer',
  );
}

const notAsked = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'Ce document ne pose pas cette question, ou n’a pas reçu de réponse.',
    en: 'This document does not ask this question, or nobody has answered it.',
  });
