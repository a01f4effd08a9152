import { expect, test } from '@jest/globals';
import { CONTRACT, invoiceLine } from '../../../test/golden/golden-contract.js';
import { declaration, deliverable, noUse } from '../../../test/golden/golden-declared.js';
import { register } from '../../../test/support/audit-dossier.js';
import { factsIn, type CollectedFacts } from '../../../test/support/collected-facts.js';
import { emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import { receive } from '../../../test/support/received-registers.js';
import type { AiStatement } from '../../effort/effort-input.js';
import type { Comparable } from '../../rules/facts/deliverable.js';
import { inOrganisation } from '../connection.js';

const OTHER = {
  contract_ref: 'M-2026-02',
  supplier_name: 'Studio Exemple',
  supplier_siret: '90000000200015',
};
const THERE = { contract_ref: OTHER.contract_ref };

/** One report that is billed, and two of another contractor whose days were checked, with what was declared for these. */
async function learntFrom(
  declared: readonly Record<string, string>[],
  second: Record<string, string> = {},
): Promise<string> {
  const orgId = await emptyOrganisation();
  const contract = { ...CONTRACT, timesheet_required: 'no' };
  await receive(orgId, {
    'register/contracts.csv': register(contract, { ...contract, ...OTHER }),
    'register/deliverables.csv': register(
      deliverable('L-1'),
      deliverable('G-1', THERE),
      deliverable('G-2', { ...THERE, ...second }),
    ),
    'register/review_history.csv': register(
      ...['G-1', 'G-2'].map((ref) => ({
        invoice_number: 'F-2',
        supplier: OTHER.supplier_siret,
        deliverable_ref: ref,
        decision: 'accepted',
        accepted_days: '16',
        decided_on: '2026-10-02',
        checked: 'yes',
      })),
    ),
    'register/ai_declarations.csv': register(
      noUse('D-0', 'L-1'),
      ...declared.map((row) => ({ ...row, ...THERE })),
    ),
    'invoices/f.csv': register(
      invoiceLine({ quantity: '5', unit_price: '500', net: '2500', deliverable_ref: 'L-1' }),
      ...['G-1', 'G-2'].map((ref, index) =>
        invoiceLine({
          invoice_number: 'F-2',
          supplier: OTHER.supplier_name,
          supplier_siret: OTHER.supplier_siret,
          contract_ref: OTHER.contract_ref,
          line_id: String(index + 1),
          quantity: '16',
          unit_price: '500',
          net: '8000',
          deliverable_ref: ref,
        }),
      ),
    ),
  });
  return orgId;
}

const isOfLearning = (facts: CollectedFacts): CollectedFacts =>
  new Map([...facts].filter(([name]) => name.endsWith(' comparables')));

/** What the estimate of L-1 knows about the AI use of G-1 and G-2; a part of the dossier must know the same. */
async function statements(
  declared: readonly Record<string, string>[],
  second: Record<string, string> = {},
): Promise<(AiStatement | undefined)[]> {
  const orgId = await learntFrom(declared, second);
  const database = await partsDatabase();
  const wanted = (grain: string) => (grain === 'deliverable' ? ['comparables'] : []);
  const whole = isOfLearning(await factsIn(database, orgId, 'everything', wanted));
  const key = await inOrganisation(database, orgId, async (trx) => {
    const [row] = await trx('deliverable').where({ deliverable_ref: 'L-1' }).select<{ id: string }[]>('id');
    return `deliverable ${row?.id ?? ''} comparables`;
  });
  const invoices = await inOrganisation(database, orgId, (trx) =>
    trx('invoice').where({ number: 'F-2026-118' }).select<{ id: string }[]>('id'),
  );
  const part = isOfLearning(
    await factsIn(database, orgId, { invoiceIds: invoices.map(({ id }) => id) }, wanted),
  );
  expect(part.get(key)).toBe(whole.get(key));
  return (JSON.parse(whole.get(key) ?? '[]') as Comparable[]).map(({ ai }) => ai);
}

const USED: AiStatement = {
  state: 'used',
  family: null,
  shareLow: '0.5',
  shareHigh: '0.6',
  humanReview: null,
  reviewDays: null,
};
/** Its days are taken as they are. */
const SILENT = undefined;

test('a checked deliverable carries what was declared for it; nothing where there is no declaration', async () => {
  const terms = { family: 'text_draft', human_review: 'light', review_days: '1.5' };
  expect(await statements([declaration('D-1', 'G-1', terms)])).toEqual([
    { ...USED, family: 'text_draft', humanReview: 'light', reviewDays: '1.5' },
    SILENT,
  ]);
});

test('a declaration that another one supersedes counts no more', async () => {
  expect(
    await statements([
      declaration('D-1', 'G-1'),
      noUse('D-2', 'G-1', { supersedes: 'D-1', signed_at: '2026-09-28' }),
    ]),
  ).toEqual([{ state: 'none' }, SILENT]);
});

test('one without a deliverable covers those of its period', async () => {
  const august = { period_start: '2026-08-01', period_end: '2026-08-25' };
  expect(
    await statements(
      [declaration('D-1', '', { period_start: '2026-09-01', period_end: '2026-09-30' })],
      august,
    ),
  ).toEqual([USED, SILENT]);
});

test('one that names a line covers what the line is for, one that names the invoice all of it', async () => {
  const onInvoice = { invoice_number: 'F-2' };
  expect(await statements([declaration('D-1', '', { ...onInvoice, line_id: '2' })])).toEqual([SILENT, USED]);
  expect(await statements([declaration('D-1', '', onInvoice)])).toEqual([USED, USED]);
});

test('several tools of one declaration count once, several declarations add their review', async () => {
  const review = { human_review: 'full', review_days: '1' };
  expect(
    await statements([
      declaration('D-1', 'G-1', review),
      declaration('D-1', 'G-1', { ...review, tool: 'Outil B', share_high: '0.7' }),
      declaration('D-2', 'G-2', review),
      noUse('D-3', 'G-2'),
    ]),
  ).toEqual([
    { ...USED, shareHigh: '0.7', humanReview: 'full', reviewDays: '1' },
    { ...USED, shareLow: '0', humanReview: 'full', reviewDays: '1' },
  ]);
});
