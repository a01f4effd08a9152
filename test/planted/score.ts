import type { Finding } from '../../server/domain/finding.js';
import { isAbout, type AskedSubject, type ObservedAnswer } from '../support/observed-rules.js';
import type { Planted, Twin } from './planter.js';

/** What was planted, by rule. */
export interface Sown {
  planted: (Planted & { code: string })[];
  twins: (Twin & { code: string })[];
}

/** What an audit made of it; four empty lists are a perfect score. Each entry is told with its code and its subject. */
export interface Score {
  missed: string[];
  /** Twins of which the rule spoke, or was not asked. */
  wronged: string[];
  unplannedFacts: string[];
  unplannedQuestions: string[];
}

const told = (code: string, at: AskedSubject, more = ''): string => `${code} ${JSON.stringify(at)}${more}`;

/** Holds the findings of an audit, and what each rule answered of each subject, against what was sown. */
export function scoreOf(
  { planted, twins }: Sown,
  findings: readonly Finding[],
  answers: readonly ObservedAnswer[],
): Score {
  const meant = [...planted, ...[...planted, ...twins].flatMap(({ beside = [] }) => beside)];
  const isMeant = ({ code, subject }: Finding): boolean =>
    meant.some((one) => one.code === code && isAbout(subject, one.at));
  const unplanned = findings.filter((finding) => finding.visible && !isMeant(finding));
  const tell = ({ code, subject, message }: Finding): string => told(code, subject, ` ${message.en}`);
  return {
    missed: planted
      .filter(({ code, at }) => !findings.some((one) => one.code === code && isAbout(one.subject, at)))
      .map(({ code, at }) => told(code, at, ` ${heard(code, at, answers)}`)),
    wronged: twins.flatMap(({ code, at, answer = 'clean' }) => {
      const outcomes = outcomesOf(code, at, answers);
      const isSpokenOf = findings.some((one) => one.code === code && isAbout(one.subject, at));
      const isRight = outcomes.includes(answer) && !outcomes.includes('flagged') && !isSpokenOf;
      return isRight ? [] : [told(code, at, ` ${heard(code, at, answers)}`)];
    }),
    unplannedFacts: unplanned.filter((finding) => finding.class === 'fact').map(tell),
    unplannedQuestions: unplanned.filter((finding) => finding.class !== 'fact').map(tell),
  };
}

const outcomesOf = (code: string, at: AskedSubject, answers: readonly ObservedAnswer[]): string[] =>
  answers.filter((one) => one.code === code && isAbout(one.subject, at)).map(({ outcome }) => outcome);

/** What the rule answered, for whoever looks into a failure. */
function heard(code: string, at: AskedSubject, answers: readonly ObservedAnswer[]): string {
  const own = answers.filter((one) => one.code === code && isAbout(one.subject, at));
  if (own.length === 0) return 'was not asked about by these keys';
  return own.map(({ outcome, missing }) => [outcome, ...missing].join(' ')).join(', ');
}
