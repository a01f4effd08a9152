import { describe, expect, test } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { openScreens } from '../../support/screens.js';
import { testTogether } from '../../support/test-together.js';
import { invoiceLine } from '../golden-contract.js';
import { answersTo, declaration, declaredDossier, deliverable, noUse } from '../golden-declared.js';

const AS_OF = '2026-11-16';
const audit = auditsTogether(AS_OF, { rules: onlyRules('I12') });
type Rows = Parameters<typeof declaredDossier>[1];

/** L1 is accepted on 1 October and billed on 5 October. */
const about = (declarations: Rows, contract: Record<string, string> = {}) =>
  audit(
    declaredDossier([deliverable('L1')], declarations, {
      contract: { ai_declaration_required: 'yes', ...contract },
    }),
  );

describe('a declaration that is corrected', () => {
  testTogether(
    'after the acceptance is shown with the version that stood then; a later detail hides nothing',
    async () => {
      const { findings } = await about([
        noUse('D1', 'L1', { human_hours: '40' }),
        declaration('D2', 'L1', { human_hours: '12', supersedes: 'D1', signed_at: '2026-10-09' }),
        declaration('D3', 'L1', {
          human_hours: '12',
          supersedes: 'D2',
          signed_at: '2026-10-12',
          provider: 'Éditeur',
        }),
      ]);
      expect(findings).toMatchObject([
        {
          code: 'I12',
          class: 'question',
          audience: ['buyer'],
          supplierMessage: null,
          amountAtStake: null,
          daysUnsupported: null,
          subject: { contract: 'M-2026-01', deliverable: 'L1', invoice: 'F-1', line: '1' },
          values: {
            kind: 'disclosed',
            declaration: 'D3',
            earlier: { declaration: 'D1', signedAt: '2026-09-25' },
            accepted: [{ deliverable: 'L1', decidedOn: '2026-10-01' }],
            changes: [
              { what: 'use', was: ['none', 'none'], is: ['used', 'used'] },
              { what: 'hours', was: ['40', '40'], is: ['12', '12'] },
            ],
          },
        },
      ]);
    },
  );

  testTogether('before the acceptance, on its day, or by filling in what was empty, is clean', async () => {
    const first = declaration('D1', 'L1', { human_hours: '' });
    const [before, sameDay, filledIn] = await Promise.all([
      about([
        first,
        declaration('D2', 'L1', { share_low: '0.1', supersedes: 'D1', signed_at: '2026-09-30' }),
      ]),
      about([
        first,
        declaration('D2', 'L1', { share_low: '0.1', supersedes: 'D1', signed_at: '2026-10-01' }),
      ]),
      about([
        first,
        declaration('D2', 'L1', { human_hours: '39', supersedes: 'D1', signed_at: '2026-10-20' }),
      ]),
    ]);
    for (const part of [before, sameDay, filledIn]) expect(answersTo(part, 'I12')).toEqual(['clean']);
  });
});

describe('a first declaration', () => {
  testTogether('after the acceptance is a note to the buyer, which says whether it was due', async () => {
    const late = (signed_at: string) => [declaration('D1', 'L1', { signed_at })];
    const [due, inTime, notAsked, none] = await Promise.all([
      about(late('2026-10-06')),
      about(late('2026-10-05')),
      about(late('2026-10-06'), { ai_declaration_required: 'no' }),
      about([noUse('D1', 'L1', { signed_at: '2026-10-06' })]),
    ]);
    const told = { class: 'question', audience: ['buyer'], supplierMessage: null };
    expect(due.findings).toMatchObject([{ ...told, values: { kind: 'billed' } }]);
    for (const { findings } of [inTime, notAsked])
      expect(findings).toMatchObject([{ ...told, values: { kind: 'noted' } }]);
    expect(answersTo(none, 'I12')).toEqual(['clean']);
  });

  testTogether('of a period is about no acceptance; without its date nothing is known', async () => {
    const [period, undated, undecided] = await Promise.all([
      about([
        declaration('D1', '', {
          signed_at: '2026-10-06',
          period_start: '2026-09-01',
          period_end: '2026-09-30',
        }),
      ]),
      audit(declaredDossier([deliverable('L1', { decided_on: '' })], [declaration('D1', 'L1')])),
      audit(
        declaredDossier([deliverable('L1', { acceptance: '', decided_on: '' })], [declaration('D1', 'L1')]),
      ),
    ]);
    expect(answersTo(period, 'I12')).toEqual(['notApplicable']);
    expect(answersTo(undated, 'I12')).toEqual(['incomplete decided_on']);
    expect(answersTo(undecided, 'I12')).toEqual(['incomplete acceptance']);
  });
});

/** Every rule that puts days or euros of a declared line in question, and those that ask about declarations. */
const whole = auditsTogether(AS_OF, {
  rules: onlyRules('R1', 'T1', 'L1', 'L2', 'L4', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I8', 'I10', 'I12'),
});

/** What visible findings put in question, each line once at its largest amount, in euros. */
function visibleMoney({ findings }: AuditPart): number {
  const largest = new Map<string, number>();
  for (const { invoice, line, amount } of findings
    .filter(({ visible }) => visible)
    .flatMap((one) => one.allocations)) {
    const key = `${invoice} ${line ?? ''}`;
    largest.set(key, Math.max(largest.get(key) ?? 0, Number(amount ?? 0)));
  }
  return [...largest.values()].reduce((sum, amount) => sum + amount, 0);
}

/** Forty hours of L1, quoted five days, on a contract that asks for a declaration with hours. */
const billedByHour = (declarations: Rows): DossierFiles => {
  const files = declaredDossier([deliverable('L1', { quoted_days: '5' })], declarations, {
    contract: { ai_declaration_required: 'with_hours' },
    lines: [
      invoiceLine({
        invoice_number: 'F-1',
        description: 'Rédaction',
        quantity: '40',
        unit: 'hour',
        unit_price: '80',
        net: '3200',
        deliverable_ref: 'L1',
      }),
    ],
  });
  if (declarations.length > 0) return files;
  const { 'register/ai_declarations.csv': left, ...silent } = files;
  expect(left).toBeDefined();
  return silent;
};

const CONTENTS: [string, Record<string, string>][] = [
  ['no use', { ai_use: 'none', tool: '', share_low: '', share_high: '', human_hours: '40' }],
  ['a small share', { share_low: '0.1', share_high: '0.2', human_hours: '38' }],
  ['a large share', { share_low: '0.8', share_high: '0.9', human_hours: '37' }],
  ['a use without its hours', { human_hours: '' }],
  ['a saving', { human_hours: '36.5', days_saved_low: '2', days_saved_high: '3' }],
];

describe('declaring late', () => {
  testTogether.each(CONTENTS)('%s costs no euro more than silence', async (_, content) => {
    const [silent, late] = await Promise.all([
      whole(billedByHour([])),
      whole(billedByHour([declaration('D1', 'L1', { ...content, signed_at: '2026-10-30' })])),
    ]);
    expect(answersTo(silent, 'I1')).toEqual(['flagged']);
    expect(visibleMoney(late)).toBeLessThanOrEqual(visibleMoney(silent));
  });

  testTogether(
    'fewer hours than are billed asks for what it would ask in time, and not a euro more',
    async () => {
      const content = { share_low: '0.8', share_high: '0.9', human_hours: '6' };
      const [inTime, late] = await Promise.all([
        whole(billedByHour([declaration('D1', 'L1', content)])),
        whole(billedByHour([declaration('D1', 'L1', { ...content, signed_at: '2026-10-30' })])),
      ]);
      expect(visibleMoney(inTime)).toBe(2720);
      expect(visibleMoney(late)).toBe(2720);
    },
  );
});

test('a correction after a question that an earlier audit showed is told with that question, and lowers what is asked', async () => {
  const asked = '2026-09-28';
  const first = declaration('D1', 'L1', { human_hours: '6' });
  const screens = await openScreens(billedByHour([first]), asked);
  const correction = declaration('D2', 'L1', {
    human_hours: '38',
    supersedes: 'D1',
    signed_at: '2026-09-30',
  });
  const before = await screens.result();
  await screens.add({
    'register/ai_declarations-2.csv': register(correction),
    'invoices/F-2.csv': register(
      invoiceLine({
        invoice_number: 'F-2',
        quantity: '1',
        unit_price: '640',
        net: '640',
        contract_ref: '',
        supplier: 'Cabinet Exemple',
        supplier_siret: '',
      }),
    ),
  });
  const after = await screens.result();
  const shown = (result: typeof before, code: string) =>
    result.findings.filter((finding) => finding.code === code && finding.visible);
  expect(shown(before, 'I5')).toHaveLength(1);
  expect(shown(after, 'I5')).toEqual([]);
  expect(shown(after, 'I12')).toMatchObject([
    {
      class: 'fact',
      amountAtStake: null,
      values: {
        question: { code: 'I5', askedOn: asked },
        earlier: { declaration: 'D1' },
        changes: [{ what: 'hours', was: ['6', '6'], is: ['38', '38'] }],
      },
    },
  ]);
}, 60_000);
