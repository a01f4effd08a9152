import { sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import { countCovered } from '../../domain/shared-text.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { RecycledText } from '../facts/recycled-text.js';
import { isAuditedPart, partSubject } from '../line-scope.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { isRecurring, isReused, isWholeCopy } from './is-reused.js';
import { messages, type Values } from './messages.js';
import { params } from './params.js';
import { otherOf, passagesOf, placesOf } from './told-files.js';

/** A finding names so many earlier deliverables, and so many billed lines. */
const NAMED = 5;
const NAMED_LINES = 20;

/**
 * L6: a delivered file takes up an earlier one of the same contractor, a template put aside. It asks which part is new, and puts no
 * day in question: reuse may be agreed, and only work that was done again is billed again. Files of other contractors only
 * tell what a template is.
 */
export const rule = defineRule({
  id: 'deliverable-recycled',
  code: 'L6',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'deliverable',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  identifiedBy: ['contract', 'deliverable'],
  needs: ['deliverableFact', 'deliverableLines', 'deliverableFiles', 'recycledTexts'],
  params,
  messages,
  check({ deliverableFact: deliverable, deliverableLines, deliverableFiles, recycledTexts }, set) {
    if (deliverable.delivered === false) return { outcome: 'notApplicable' };
    const limits = {
      sameContract: limitOf(set, 'sameContract'),
      otherContract: limitOf(set, 'otherContract'),
      sharedWords: limitOf(set, 'sharedWords'),
    };
    const reused = recycledTexts.filter((one) => isReused(one, limits));
    if (reused.length > 0) {
      const isCopy = (one: RecycledText): boolean => isWholeCopy(one, limitOf(set, 'copyFrom'));
      return { outcome: 'flagged', findings: [draft(deliverable, deliverableLines, reused, isCopy)] };
    }
    if (deliverableFiles.every(({ measured }) => measured === null))
      return { outcome: 'incomplete', missing: ['file'] };
    return { outcome: 'clean' };
  },
});

function draft(
  deliverable: DeliverableFact,
  lines: readonly BilledPart[],
  found: readonly RecycledText[],
  isCopy: (one: RecycledText) => boolean,
): FindingDraft<Values> {
  const { contract } = deliverable;
  const parts = lines.filter(isAuditedPart);
  const [only] = parts;
  const reused = bestOfEach([...found].sort((a, b) => sharedOf(b) - sharedOf(a))).slice(0, NAMED);
  const texts = reused.flatMap(({ text }) => text ?? []);
  const [main] = texts;
  // Words of several files are not added up: the file that shares most is told, and what all of them cover of it.
  const sameFile = reused.filter(({ file, text }) => text !== null && file === reused[0]?.file);
  const reusedWords = countCovered(...sameFile.map(({ text }) => text?.reused ?? []));
  const common = sameFile.flatMap(({ text }) => (text === null ? [] : [text.common]));
  const allWords = countCovered(...sameFile.map(({ text }) => text?.reused ?? []), ...common);
  const templateWords = allWords - reusedWords;
  // A file may repeat itself: a shingle stands for its first place alone, and nothing of the same text is new.
  const isSame = sameFile.some((one) => one.sameBytes || one.sameText);
  const tellsTemplate = reused.every(({ contractsOfKind }) => contractsOfKind >= 3);
  const recurring = reused.some(isRecurring);
  const isTold = reused.some((one) => one.sameBytes || isCopy(one) || (tellsTemplate && !isRecurring(one)));
  return {
    subject: {
      ...partSubject(contract.ref, deliverable.ref, parts.length === 1 ? (only ?? null) : null),
      supplier: contract.supplierKey,
    },
    related: [
      ...reused.map((one) => ({
        contract: one.otherContract,
        deliverable: one.otherDeliverable,
        file: one.otherFile,
      })),
      ...(parts.length > 1
        ? parts.slice(0, NAMED_LINES).map((part) => partSubject(contract.ref, deliverable.ref, part))
        : []),
    ],
    class: isTold ? 'question' : 'weak',
    confidence: tellsTemplate && !recurring ? 'firm' : 'indicative',
    values: {
      deliverable: deliverable.ref,
      title: deliverable.title,
      contract: contract.ref,
      file: reused[0]?.file ?? '',
      words: main?.words ?? null,
      newWords: main === undefined ? null : isSame ? 0 : main.words - allWords,
      reusedWords: main === undefined ? null : isSame ? main.words - templateWords : reusedWords,
      templateWords: main === undefined ? null : templateWords,
      tellsTemplate,
      recurring,
      billedDays: billedDays(parts),
      others: reused.map(otherOf),
      passages: passagesOf(reused),
    },
    allocations: [],
    evidence: reused.flatMap(placesOf),
  };
}

/** Identical files without text come last: nothing tells how much they are. */
const sharedOf = ({ text }: RecycledText): number => text?.sharedShingles ?? -1;

/** Each earlier deliverable once, by the files that share most. */
function bestOfEach(sorted: readonly RecycledText[]): RecycledText[] {
  const named = new Set<string>();
  return sorted.filter(({ otherContract, otherDeliverable }) => {
    const key = JSON.stringify([otherContract, otherDeliverable]);
    return !named.has(key) && named.add(key);
  });
}

/** Days of its lines priced by time; null where none is, or where one has none. */
function billedDays(parts: readonly BilledPart[]): Decimal | null {
  const timed = parts.filter(({ timePriced }) => timePriced);
  if (timed.length === 0 || timed.some(({ days }) => days === null)) return null;
  const total = sum(timed.map(({ days }) => days ?? '0'));
  return total.gt(0) ? toDecimal(total) : null;
}
