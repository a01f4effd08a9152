import { expect, test } from '@jest/globals';
import { DEMO_AS_OF } from '../../scripts/demo/dossier.js';
import { demoDossier } from './audit-demo.js';
import { openParts, ORDER_TIMEOUT, resultAfter, shuffledInto } from './import-orders.js';

test(
  'the demonstration gives in three imports what it gives at once',
  async () => {
    const dossier = await openParts(await demoDossier());
    const once = await resultAfter(dossier, [dossier.paths], DEMO_AS_OF);
    expect(await resultAfter(dossier, shuffledInto(dossier.paths, 3, 5), DEMO_AS_OF)).toBe(once);
  },
  ORDER_TIMEOUT,
);
