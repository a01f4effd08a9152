import type { CivilDate } from '../../domain/civil-date.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import { isAuditedPart, partSubject } from '../line-scope.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { exact } from '../../domain/decimal.js';
import { faultyReferences, type FaultyReference } from './faulty-references.js';
import { messages, type Values } from './messages.js';

/** A finding names so many references; the others are counted. */
const NAMED = 10;

/**
 * L8: references whose very form cannot be right, such as a DOI without a suffix or a law dated after the file. Whether a well-formed
 * one exists is for a person to look up: Déclic lists it and asks nothing of it.
 */
export const rule = defineRule({
  id: 'references-to-check',
  code: 'L8',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'deliverable',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  identifiedBy: ['contract', 'deliverable'],
  needs: ['deliverableFact', 'deliverableLines', 'deliverableFiles'],
  params: {
    references: {
      type: 'count',
      default: '1',
      origin: { fr: 'proposée : dès la première', en: 'proposed: from the first one' },
      describe: {
        fr: 'Références mal formées à partir desquelles il y a lieu de demander',
        en: 'Malformed references from which it is worth asking',
      },
    },
  },
  messages,
  check({ deliverableFact: deliverable, deliverableLines, deliverableFiles }, params, { asOf }) {
    if (deliverable.delivered === false) return { outcome: 'notApplicable' };
    const read = deliverableFiles.filter(({ measured }) => measured !== null);
    if (read.length === 0) return { outcome: 'incomplete', missing: ['file'] };
    const cited = read.reduce((count, { references }) => count + references.length, 0);
    if (cited === 0) return { outcome: 'notApplicable' };
    const faulty = faultyReferences(read, dayOf(deliverable, asOf));
    if (exact(faulty.length).lt(limitOf(params, 'references'))) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [draft(deliverable, deliverableLines, read, faulty)] };
  },
});

/** The file was there when it was delivered; else today. */
function dayOf({ deliveredOn }: DeliverableFact, asOf: CivilDate): CivilDate {
  return deliveredOn !== null && deliveredOn < asOf ? deliveredOn : asOf;
}

function draft(
  deliverable: DeliverableFact,
  lines: readonly BilledPart[],
  files: readonly DeliverableFile[],
  faulty: readonly FaultyReference[],
): FindingDraft<Values> {
  const { contract } = deliverable;
  const parts = lines.filter(isAuditedPart);
  const named = faulty.slice(0, NAMED);
  const cited = files.reduce((count, { references }) => count + references.length, 0);
  return {
    subject: {
      ...partSubject(contract.ref, deliverable.ref, parts.length === 1 ? (parts[0] ?? null) : null),
      supplier: contract.supplierKey,
    },
    values: {
      deliverable: deliverable.ref,
      title: deliverable.title,
      references: named.map(({ kind, text, fault, at }) => ({
        kind,
        text,
        fault,
        at: { ...at },
      })),
      malformed: faulty.length,
      wellFormed: cited - faulty.length,
    },
    allocations: [],
    evidence: named.map(({ at }) => at),
  };
}
