import { expect } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

type Row = Record<string, string>;

const AS_OF = '2026-11-16';
const auditTogether = auditsTogether(AS_OF);

const dossier = (files: DossierFiles): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
  ...files,
});
const audit = (files: DossierFiles): Promise<AuditPart> => auditTogether(dossier(files));

const deliverable = (deliverable_ref: string, values: Row = {}): Row => ({
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref,
  title: 'Dossier de conception',
  type: 'design',
  delivered: 'yes',
  ...values,
});
const line = (line_id: string, days: number, values: Row = {}): Row =>
  invoiceLine({
    line_id,
    quantity: String(days),
    unit_price: '500',
    net: String(days * 500),
    deliverable_ref: 'L1',
    ...values,
  });
const lump = (line_id: string, values: Row = {}): Row =>
  line(line_id, 1, { unit: 'lump', unit_price: '4000', net: '4000', ...values });
const link = (deliverable_ref: string, days: string): Row => ({
  invoice_number: 'F-2026-118',
  supplier: CONTRACT.supplier_name,
  line_id: '1',
  deliverable_ref,
  days,
});

const rungs = (result: AuditPart) =>
  result.invoices.flatMap(({ lines }) =>
    lines.map(({ support }) => [support?.quotedDays, support?.workUnitDays]),
  );
const efforts = (result: AuditPart) =>
  result.invoices.flatMap(({ lines }) => lines.map(({ support }) => support?.effort ?? null));

testTogether('shares what a deliverable was quoted over the lines that bill it, by their days', async () => {
  const files = dossier({
    'register/deliverables.csv': register(
      deliverable('L1', { quoted_days: '12', work_unit_code: 'UO-1', work_unit_quantity: '2' }),
    ),
    'register/work_units.csv': register({
      contract_ref: CONTRACT.contract_ref,
      code: 'UO-1',
      title: 'Conception',
      expected_days: '4.5',
    }),
    'invoices/f.csv': register(line('1', 8), line('2', 4)),
  });
  const { result } = await auditDossier(files, AS_OF);
  expect(rungs(result)).toEqual([
    ['8.00', '6.00'],
    ['4.00', '3.00'],
  ]);

  const whole = result.deliverables[0]?.effort;
  if (!whole) throw new Error('a quoted deliverable has a range');
  for (const [index, share] of [2 / 3, 1 / 3].entries()) {
    const part = efforts(result)[index];
    if (!part) throw new Error('each line has its part');
    for (const quantile of ['p10', 'p50', 'p90'] as const)
      expect(Number(part[quantile])).toBeCloseTo(Number(whole[quantile]) * share, 5);
    // The part follows from its own fields, as the whole does.
    expect(part.location).toBeCloseTo(whole.location + Math.log(share), 9);
    expect([part.basis, part.scale, part.billingStep]).toEqual([whole.basis, whole.scale, whole.billingStep]);
  }
});

testTogether('rounded parts add up to the whole', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '10' })),
    'invoices/f.csv': register(line('1', 2), line('2', 2), line('3', 2)),
  });
  expect(rungs(result).map(([quoted]) => quoted)).toEqual(['3.34', '3.33', '3.33']);
});

testTogether('what is given back has no part, and takes none away', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' })),
    'invoices/f.csv': register(line('1', 10), line('2', -2)),
  });
  expect(rungs(result).map(([quoted]) => quoted)).toEqual(['12', null]);
  expect(efforts(result)).toEqual([result.deliverables[0]?.effort, null]);
  expect(result.invoices[0]?.lines[1]?.support?.missing).toEqual(expect.arrayContaining(['quote', 'effort']));
});

const credit = (days: number, values: Row = {}): Row =>
  line('1', days, { invoice_number: 'A-1', type_code: '381', preceding_invoice: 'F-2026-118', ...values });
const again = (days: number, values: Row = {}): Row => line('1', days, { invoice_number: 'F-2', ...values });
const HOURS = register({
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref: 'L1',
  ai_use: 'used',
  human_hours: '64',
  signed_by: 'Atelier Horizon',
  signed_at: '2026-09-30',
});
const declared = (result: AuditPart) =>
  result.invoices.flatMap(({ number, lines }) =>
    lines.map(({ support }) => [number, support?.quotedDays ?? null, support?.declaredHumanDays ?? null]),
  );

testTogether.each([[9.5], [9.9999999999]])(
  'no line shows more than the whole, whatever is given back: %d d',
  async (given) => {
    const result = await audit({
      'register/deliverables.csv': register(deliverable('L1', { quoted_days: '8' })),
      'register/ai_declarations.csv': HOURS,
      'invoices/f.csv': register(line('1', 10), credit(given)),
    });
    expect(new Set(declared(result))).toEqual(
      new Set([
        ['A-1', null, null],
        ['F-2026-118', '8', '8.00'],
      ]),
    );
    expect(efforts(result)).toContainEqual(result.deliverables[0]?.effort);
  },
);

testTogether.each([
  ['tied to the deliverable', 'L1', 8],
  ['that names no deliverable', '', 8],
  ['typed negative', 'L1', -8],
])(
  'an invoice credited in full by a note %s bears nothing, and counts no day',
  async (_how, deliverable_ref, given) => {
    const result = await audit({
      'register/deliverables.csv': register(
        deliverable('L1', { quoted_days: '12' }),
        deliverable('L2', { quoted_days: '3' }),
      ),
      'register/ai_declarations.csv': HOURS,
      'invoices/f.csv': register(
        line('1', 8),
        credit(given, { deliverable_ref }),
        again(6),
        again(2, { line_id: '2' }),
      ),
    });
    expect(new Set(declared(result))).toEqual(
      new Set([
        ['F-2026-118', null, null],
        ['A-1', null, null],
        ['F-2', '9.00', '6.00'],
        ['F-2', '3.00', '2.00'],
      ]),
    );
    expect(result.deliverables.find(({ deliverableRef }) => deliverableRef === 'L1')?.billedDays).toBe('8');
  },
);

testTogether('leaves the part of each line unknown where one has no days', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' })),
    'invoices/f.csv': register(line('1', 8), lump('2')),
  });
  expect(rungs(result).map(([quoted]) => quoted)).toEqual([null, null]);
  expect(efforts(result)).toEqual([null, null]);
  for (const { support } of result.invoices[0]?.lines ?? [])
    expect(support?.missing).toEqual(expect.arrayContaining(['quote', 'effort']));
});

testTogether('gives the whole to a line that bills the deliverable alone, in days or not', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' })),
    'invoices/f.csv': register(lump('1')),
  });
  expect(rungs(result)).toEqual([['12', null]]);
  expect(efforts(result)).toEqual([result.deliverables[0]?.effort]);
});

testTogether('a line split between deliverables adds up its part of each', async () => {
  const result = await audit({
    'register/deliverables.csv': register(
      deliverable('L1', { quoted_days: '12' }),
      deliverable('L2', { quoted_days: '3' }),
    ),
    'register/links.csv': register(link('L1', '6'), link('L2', '4')),
    'invoices/f.csv': register(line('1', 10, { deliverable_ref: '' }), line('2', 2)),
  });
  // Line 1: 6 of the 8 days of L1, so 9 d, and the 3 d of L2. Line 2: the other 2 of L1.
  expect(rungs(result).map(([quoted]) => quoted)).toEqual(['12.00', '3.00']);
  expect(efforts(result).map((effort) => effort === null)).toEqual([true, false]);
});

testTogether('a line split between two deliverables, one without a quote, has none', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' }), deliverable('L2')),
    'register/links.csv': register(link('L1', '6'), link('L2', '4')),
    'invoices/f.csv': register(line('1', 10, { deliverable_ref: '' })),
  });
  expect(rungs(result)).toEqual([[null, null]]);
});

testTogether('a line that also bills a deliverable the register does not have has no quote', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' })),
    'register/links.csv': register(link('L1', '6'), link('L9', '4')),
    'invoices/f.csv': register(line('1', 10, { deliverable_ref: '' })),
  });
  expect(rungs(result)).toEqual([[null, null]]);
  expect(efforts(result)).toEqual([null]);
});

testTogether('two lines of an invoice that bear one id each have their part', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' })),
    'register/ai_declarations.csv': register({
      contract_ref: CONTRACT.contract_ref,
      deliverable_ref: 'L1',
      ai_use: 'used',
      human_hours: '72',
      signed_by: 'Atelier Horizon',
      signed_at: '2026-09-30',
    }),
    'invoices/f.csv': register(line('1', 8), line('1', 4)),
  });
  expect(rungs(result).map(([quoted]) => quoted)).toEqual(['8.00', '4.00']);
  // 72 h ÷ 8 = 9 d: two thirds and one third.
  expect(result.invoices[0]?.lines.map(({ support }) => support?.declaredHumanDays)).toEqual([
    '6.00',
    '3.00',
  ]);
});

testTogether('instalments of a fixed price share the quote and the range by their amounts', async () => {
  const result = await audit({
    'register/deliverables.csv': register(deliverable('L1', { quoted_days: '12' })),
    'invoices/f.csv': register(
      lump('1', { unit_price: '3000', net: '3000' }),
      lump('2', { unit_price: '7000', net: '7000' }),
    ),
  });
  expect(rungs(result).map(([quoted]) => quoted)).toEqual(['3.60', '8.40']);
});

testTogether('a line that is not in days has no supported days: nothing says how many it bills', async () => {
  const result = await audit({ 'invoices/f.csv': register(lump('1'), line('2', 3)) });
  const [, known] = result.invoices.flatMap(({ lines }) =>
    lines.map(({ support }) => support?.supportedDays),
  );
  expect(result.invoices[0]?.lines[0]?.support).toMatchObject({ billedDays: null, supportedDays: null });
  expect(known).toBe('3');
});
