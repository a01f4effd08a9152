import type { CivilDate } from '../../server/domain/civil-date.js';
import type { Rule } from '../../server/rules/rule.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { auditDossier, type DossierFiles } from './audit-dossier.js';
import { keepApart, type ObservedPart } from './keep-apart.js';
import { observed } from './observed-rules.js';

interface Waiting {
  files: DossierFiles;
  settle: (part: ObservedPart) => void;
  fail: (error: unknown) => void;
}

/**
 * Audits small dossiers as one: an audit of forty takes little longer than an audit of one. Each keeps its own contracts,
 * suppliers, people and files, renamed on the way in and named again on the way out, so that a test reads as if it were
 * alone; what a finding, an invoice or a document says of two of them is an error. Use it in `testTogether`: what the tests of
 * a file ask before any of them goes on is one audit.
 */
export function auditsTogether(
  asOf: CivilDate,
  options: { rules?: readonly Rule[] } = {},
): (files: DossierFiles) => Promise<ObservedPart> {
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      refuseEqualAttachments(batch);
      const apart = batch.map(({ files }, index) => keepApart(files, index));
      const all: DossierFiles = Object.assign({}, ...apart.map(({ files }) => files)) as DossierFiles;
      const { rules, answers } = observed(options.rules ?? catalogue);
      const { result } = await auditDossier(all, asOf, { rules });
      const settled = apart.map(({ partOf }, index) => ({
        part: partOf({ result, answers }),
        waiting: batch[index],
      }));
      for (const { part, waiting: one } of settled) one?.settle(part);
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  };
  return (files) =>
    new Promise((settle, fail) => {
      waiting.push({ files, settle, fail });
      if (waiting.length === 1) setImmediate(() => void flush());
    });
}

/** What is attached to invoices of several contracts is an annex common to them: it would be so because of the batch. */
function refuseEqualAttachments(batch: readonly Waiting[]): void {
  const seen = new Set<string>();
  for (const { files } of batch) {
    const texts = Object.values(files).map(String);
    const own = new Set(texts.flatMap((text) => text.match(/(?<=BinaryObject[^>]*>)[^<]+/g) ?? []));
    for (const content of own) {
      if (seen.has(content))
        throw new RangeError('Two dossiers audited together have an attachment of the same bytes.');
      seen.add(content);
    }
  }
}
