import { isAuditedPart, partSubject } from '../line-scope.js';
import { defineRule } from '../rule.js';
import { markOf, NAMED_MARKS } from '../trace-wording.js';
import { messages } from './messages.js';

/** Places and lines named in one finding. */
const NAMED = 20;

/**
 * I13: a mark that a document leaves when it is handed to an online assistant. A matter of data alone: whether the use was
 * declared does not answer where the document went. Told to the data-protection officer only.
 */
export const rule = defineRule({
  id: 'document-given-to-assistant',
  code: 'I13',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'data',
  audience: ['dpo'],
  per: 'deliverable',
  identifiedBy: ['supplier', 'contract', 'deliverable'],
  needs: ['deliverableFact', 'deliverableFiles', 'deliverableLines'],
  params: {},
  messages,
  check({ deliverableFact: { contract, ref }, deliverableFiles: files, deliverableLines }) {
    if (files.length === 0) return { outcome: 'notApplicable' };
    const traces = files
      .flatMap((file) => file.traces)
      .filter(({ shared, mention }) => shared && mention === null);
    if (traces.length === 0) {
      const unread = files.some(({ measured }) => measured === null);
      return unread ? { outcome: 'incomplete', missing: ['file'] } : { outcome: 'clean' };
    }
    const parts = deliverableLines.filter(isAuditedPart);
    const [part] = parts;
    const subjectOf = (billed: typeof part | null) => ({
      ...partSubject(contract.ref, ref, billed ?? null),
      supplier: contract.supplierKey,
    });
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: subjectOf(parts.length === 1 ? part : null),
          values: {
            deliverable: ref,
            contract: contract.ref,
            marks: traces.slice(0, NAMED_MARKS).map(markOf),
            marksCount: traces.length,
          },
          allocations: [],
          evidence: traces.slice(0, NAMED).map(({ at }) => at),
          related: parts.length < 2 ? [] : parts.slice(0, NAMED).map(subjectOf),
        },
      ],
    };
  },
});
