import { expect, test } from '@jest/globals';
import { rewritten, writtenWords } from '../../support/deliverables/written-words.js';
import { openParts, ORDER_TIMEOUT, resultAfter, shuffledInto } from '../import-orders.js';
import { recycledDossier, unlike } from '../golden-recycled.js';

test(
  'in several imports, in any order, the result is that of one',
  async () => {
    const template = writtenWords(600, 1);
    const report = writtenWords(1200, 2);
    const dossier = await openParts(
      await recycledDossier([
        { ref: 'L1', contract: 'A1', words: [...template, ...report] },
        { ref: 'L2', contract: 'A2', words: [...template, ...report] },
        { ref: 'L3', contract: 'A2', words: [...template, ...rewritten(report, 0.05, 3)] },
        { ref: 'L4', contract: 'A3', words: [...template, ...writtenWords(500, 4)] },
        ...unlike,
      ]),
    );
    const once = await resultAfter(dossier, [dossier.paths], '2026-11-16');
    expect(once).toContain('"deliverable-recycled","code":"L6","version":1,"flagged":2');
    for (const seed of [3, 7]) {
      expect(await resultAfter(dossier, shuffledInto(dossier.paths, 3, seed), '2026-11-16')).toBe(once);
    }
  },
  ORDER_TIMEOUT,
);
