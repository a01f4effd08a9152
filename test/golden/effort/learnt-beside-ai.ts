import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { LEARNT_DOSSIER, refOf, OTHERS } from '../../support/learnt-dossier.js';
import { CONTRACT } from '../golden-contract.js';
import { declaration, noUse } from '../golden-declared.js';

type Declare = (ref: string, on: string, values: Record<string, string>) => Record<string, string>;

/** P50 of a guide that was written without AI, from three of other contractors that took sixteen days each. */
async function median(declared: Declare | null): Promise<number> {
  const { result } = await auditDossier(
    {
      ...LEARNT_DOSSIER,
      'register/ai_declarations.csv': register(
        noUse('D-1', 'L-1', { contract_ref: CONTRACT.contract_ref }),
        ...(declared === null
          ? []
          : OTHERS.map((_, index) =>
              declared(`D-${index + 2}`, `G-${index}`, { contract_ref: refOf(index) }),
            )),
      ),
    },
    '2026-11-16',
    { rules: onlyRules('L4') },
  );
  const found = result.deliverables.find(({ deliverableRef }) => deliverableRef === 'L-1');
  expect(found?.effort).toMatchObject({ basis: 'local_history', comparables: 3 });
  return Number(found?.effort?.p50);
}

test('days that AI shortened teach the days that the work takes without it', async () => {
  const without = await median(noUse);
  const whole = { family: 'text_draft', share_low: '1', share_high: '1', human_review: 'full' };
  const shortened = await median((ref, on, values) => declaration(ref, on, { ...whole, ...values }));
  const silent = await median(null);
  expect(shortened).toBeGreaterThan(without * 1.05);
  // Days of which nothing was declared are taken as they are.
  expect(silent).toBe(without);
});
