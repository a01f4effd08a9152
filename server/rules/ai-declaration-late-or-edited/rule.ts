import type { CivilDate } from '../../domain/civil-date.js';
import { declarationKeys, relatedLines } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { Admissions, EarlierVersion, QuestionBefore } from '../facts/declaration-history.js';
import type { DeclarationSubject } from '../facts/declaration.js';
import { isAuditedPart } from '../line-scope.js';
import { defineRule, type FindingDraft, type Rule } from '../rule.js';
import { changesOf, saysLess, type Change } from './changes.js';
import { dueByInvoice } from './due-by-invoice.js';
import { messages, type Kind, type Values } from './messages.js';

/** Lines named in one finding. */
const NAMED = 20;

/** As what a version of the rule tells a correction, and a first declaration that came after the acceptance. */
export interface Telling {
  correction(changes: readonly Change[]): Kind;
  first(subject: DeclarationSubject, parts: readonly BilledPart[]): Kind;
}

/** Only the buyer is told: its decision rested on another version. A contractor who says more is asked for nothing more. */
const NOTES: ReadonlySet<Kind> = new Set(['disclosed', 'billed', 'noted', 'unsure']);

const DUE = { yes: 'billed', no: 'noted', unknown: 'unsure' } as const;

const telling: Telling = {
  correction: (changes) => (changes.some(saysLess) ? 'edited' : 'disclosed'),
  first: (subject, parts) => DUE[dueByInvoice(subject, parts)],
};

interface Found {
  kind: Kind;
  /** The version that stood at the time, and what the later one says otherwise; none for a first version. */
  earlier: EarlierVersion | null;
  changes: Change[];
  question: QuestionBefore | null;
}

/** The version that stood on a day; null when none was signed by then. */
const standingOn = (versions: readonly EarlierVersion[], day: CivilDate): EarlierVersion | null =>
  versions.find(({ signedAt }) => signedAt <= day) ?? null;

/** A correction of what was said when the work was accepted, or when a question was asked. */
function editOf(
  { declaration }: DeclarationSubject,
  versions: readonly EarlierVersion[],
  { before: [accepted] }: Admissions,
  [question]: readonly QuestionBefore[],
  kindOf: Telling['correction'],
): Found | null {
  const events = [
    ...(accepted === undefined ? [] : [{ on: accepted.decidedOn, question: null }]),
    ...(question === undefined ? [] : [{ on: question.askedOn, question }]),
  ];
  for (const event of events) {
    const earlier = standingOn(versions, event.on);
    const changes = earlier === null ? [] : changesOf(earlier, declaration);
    if (changes.length > 0) return { kind: kindOf(changes), earlier, changes, question: event.question };
  }
  return null;
}

/** A first declaration of AI use that nobody could know of when the work was accepted. */
function isFirst(
  { declaration }: DeclarationSubject,
  versions: readonly EarlierVersion[],
  { before: [accepted] }: Admissions,
): boolean {
  if (accepted === undefined || declaration.aiUse === 'none') return false;
  return standingOn(versions, accepted.decidedOn) === null;
}

function finding(
  subject: DeclarationSubject,
  parts: BilledPart[],
  admissions: Admissions,
  { kind, earlier, changes, question }: Found,
): FindingDraft<Values> {
  const { declaration } = subject;
  const own = [declaration.source, ...(earlier === null ? [] : [earlier.source])];
  const decisions = question === null ? admissions.before : [];
  return {
    subject: declarationKeys(subject, parts),
    values: {
      kind,
      declaration: declaration.ref,
      signedAt: declaration.signedAt,
      contract: declaration.contractRef,
      accepted: decisions.map(({ deliverable, decidedOn }) => ({ deliverable, decidedOn })),
      acceptedCount: question === null ? admissions.beforeCount : 0,
      question: question === null ? null : { code: question.code, askedOn: question.askedOn },
      earlier: earlier === null ? null : { declaration: earlier.ref, signedAt: earlier.signedAt },
      changes,
    },
    allocations: [],
    evidence: [...own, ...decisions.map(({ source }) => source)],
    supplierEvidence: own,
    related: relatedLines(parts).slice(0, NAMED),
    ...(NOTES.has(kind) ? { class: 'question', audience: ['buyer'] } : {}),
  };
}

/**
 * I12: a declaration signed after the work was accepted, or corrected after it was accepted or asked about. Correcting is
 * right and costs nothing: both versions are kept, the last one counts, and no day or euro hangs on this finding. What says
 * more of AI than before is a note to the buyer: hiding it would have cost nothing.
 */
export const lateOrEdited = (version: number, told: Telling): Rule =>
  defineRule({
    id: 'ai-declaration-late-or-edited',
    code: 'I12',
    version,
    since: '0.1.0',
    class: 'fact',
    topic: 'ai',
    audience: ['buyer', 'supplier'],
    per: 'declaration',
    needs: ['declarationSubject', 'declarationLines', 'admissions', 'earlierVersions', 'questionsBefore'],
    params: {},
    messages,
    check({ declarationSubject: subject, declarationLines, admissions, earlierVersions, questionsBefore }) {
      if (admissions.count === 0) return { outcome: 'notApplicable' };
      if (subject.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
      const parts = declarationLines.filter(isAuditedPart);
      const first: Found | null = isFirst(subject, earlierVersions, admissions)
        ? { kind: told.first(subject, parts), earlier: null, changes: [], question: null }
        : null;
      const found =
        editOf(subject, earlierVersions, admissions, questionsBefore, (changes) =>
          told.correction(changes),
        ) ?? first;
      if (found !== null) {
        return { outcome: 'flagged', findings: [finding(subject, parts, admissions, found)] };
      }
      if (admissions.unknown.length > 0) return { outcome: 'incomplete', missing: admissions.unknown };
      return { outcome: 'clean' };
    },
  });

export const rule = lateOrEdited(2, telling);
