import { describe, expect } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

const AUGUST = weekdays('2026-08-03', 5);
const SEPTEMBER = weekdays('2026-09-01', 5);
const CAMILLE = 'P-0412';
const DOMINIQUE = 'P-0413';
type Row = Record<string, string>;

const bills = (line: string, person: string, month: string, quantity: string): Row =>
  invoiceLine({
    invoice_number: 'F-1',
    line_id: line,
    person,
    description: 'Assistance',
    quantity,
    unit_price: '500',
    net: String(Number(quantity) * 500),
    period_start: `${month}-01`,
    period_end: `${month}-28`,
  });

const auditTogether = auditsTogether('2026-11-16');
const audit = (lines: Row[], sheets: Record<string, string>, rows: Row[]): Promise<AuditPart> =>
  auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'register/timesheets.csv': register(...rows),
    'invoices/F-1.csv': register(...lines),
    ...Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [`timesheets/${name}.csv`, sheet])),
  });

/** Sheets one after the other: the header once. */
const together = (first: string, ...others: string[]): string =>
  [first.trimEnd(), ...others.map((sheet) => sheet.trimEnd().split('\n').slice(1).join('\n'))].join('\n');

const replaces = (file: string, replaced: string, more: Row = {}): Row => ({
  file: `timesheets/${file}.csv`,
  replaces: `timesheets/${replaced}.csv`,
  ...more,
});

describe('a timesheet replaced by one that drops days', () => {
  const september = { period_start: '2026-09-01', period_end: '2026-09-30' };
  const row = replaces('v2', 'v1', {
    contract_ref: CONTRACT.contract_ref,
    person_key: CAMILLE,
    ...september,
  });
  const v2 = timesheet(CAMILLE, SEPTEMBER.slice(0, 4));

  testTogether('leaves nothing to ask when the days of the new one are billed', async () => {
    const v1 = timesheet(CAMILLE, SEPTEMBER, { approval_state: 'draft' });
    const result = await audit([bills('1', 'Camille Exemple', '2026-09', '4')], { v1, v2 }, [row]);
    expect(result.findings.map(({ code }) => code)).toEqual([]);
    expect(result.invoices[0]?.lines[0]?.support?.timesheetDays).toBe('4.00');
  });

  testTogether('does not record the days that the new one dropped', async () => {
    const v1 = timesheet(CAMILLE, SEPTEMBER);
    const result = await audit([bills('1', 'Camille Exemple', '2026-09', '5')], { v1, v2 }, [row]);
    const t1 = result.findings.find(({ code }) => code === 'T1');
    expect(t1?.daysUnsupported).toBe('1.00');
    expect(t1?.class).toBe('fact');
    expect(result.invoices[0]?.lines[0]?.support?.timesheetDays).toBe('4.00');
  });

  testTogether(
    'still states what it states, and a dropped day is no difference between two timesheets',
    async () => {
      const v1 = timesheet(CAMILLE, SEPTEMBER);
      const result = await audit([bills('1', 'Camille Exemple', '2026-09', '4')], { v1, v2 }, [row]);
      expect(result.timesheets.map(({ file, days }) => [file, days])).toEqual([
        ['timesheets/v1.csv', '5'],
        ['timesheets/v2.csv', '4'],
      ]);
      expect(result.documents.flatMap(({ problems }) => problems)).toEqual([]);
    },
  );

  testTogether('tells a day on which both speak and differ', async () => {
    const v1 = together(
      timesheet(CAMILLE, SEPTEMBER.slice(0, 1), { quantity: '0.5' }),
      timesheet(CAMILLE, SEPTEMBER.slice(1)),
    );
    const result = await audit([bills('1', 'Camille Exemple', '2026-09', '4')], { v1, v2 }, [row]);
    const told = result.documents.filter(({ problems }) => problems.length > 0);
    expect(told.map(({ file, problems }) => [file, problems.map(({ code }) => code)])).toEqual([
      ['timesheets/v1.csv', ['timesheets-differ']],
    ]);
  });
});

/** Days recorded for Camille in August, Camille in September and Dominique in September: 5 each in v1. */
async function recorded(sheets: Record<string, string>, ...rows: Row[]) {
  const v1 = together(
    timesheet(CAMILLE, AUGUST),
    timesheet(CAMILLE, SEPTEMBER),
    timesheet(DOMINIQUE, SEPTEMBER),
  );
  const lines = [
    bills('1', 'Camille Exemple', '2026-08', '5'),
    bills('2', 'Camille Exemple', '2026-09', '5'),
    bills('3', 'Dominique Exemple', '2026-09', '5'),
  ];
  const result = await audit(lines, { v1, ...sheets }, rows);
  return result.invoices[0]?.lines.map(({ support }) => support?.timesheetDays);
}

describe('what a replacement speaks of', () => {
  const v2 = timesheet(CAMILLE, SEPTEMBER.slice(0, 4));

  testTogether(
    'a row that names nobody and no period: the people and the months of the new file',
    async () => {
      expect(await recorded({ v2 }, replaces('v2', 'v1'))).toEqual(['5.00', '4.00', '5.00']);
    },
  );

  testTogether(
    'a row that names a person: that person, even where the new file has no day of theirs',
    async () => {
      const row = replaces('v2', 'v1', { person_key: DOMINIQUE });
      expect(await recorded({ v2 }, row)).toEqual(['5.00', '5.00', null]);
    },
  );

  testTogether('a row that names a period: all of it and nothing else', async () => {
    const from = replaces('v2', 'v1', { period_start: '2026-08-05', period_end: '2026-09-06' });
    const until = replaces('v2', 'v1', { period_end: '2026-08-31' });
    expect(await Promise.all([recorded({ v2 }, from), recorded({ v2 }, until)])).toEqual([
      ['2.00', '5.00', '5.00'],
      [null, '5.00', '5.00'],
    ]);
  });

  testTogether('a row about another contract: nothing', async () => {
    expect(await recorded({ v2 }, replaces('v2', 'v1', { contract_ref: 'M-9' }))).toEqual([
      '5.00',
      '5.00',
      '5.00',
    ]);
  });
});

describe('a chain of replacements', () => {
  const v2 = timesheet(CAMILLE, SEPTEMBER.slice(0, 4));
  const v3 = timesheet(CAMILLE, SEPTEMBER.slice(0, 3));
  const refused = timesheet(CAMILLE, SEPTEMBER.slice(0, 4), { approval_state: 'rejected' });
  const chain = [replaces('v2', 'v1'), replaces('v3', 'v2')];

  testTogether('only its last timesheet counts', async () => {
    expect(await recorded({ v2, v3 }, ...chain)).toEqual(['5.00', '3.00', '5.00']);
  });

  testTogether('a timesheet that was refused replaces nothing', async () => {
    const named = replaces('v2', 'v1', { person_key: CAMILLE });
    const both = [recorded({ v2: refused }, replaces('v2', 'v1')), recorded({ v2: refused }, named)];
    expect(await Promise.all(both)).toEqual([
      ['5.00', '5.00', '5.00'],
      ['5.00', '5.00', '5.00'],
    ]);
  });

  testTogether('what replaces the refused one replaces the first too', async () => {
    expect(await recorded({ v2: refused, v3 }, ...chain)).toEqual(['5.00', '3.00', '5.00']);
  });

  testTogether(
    'a timesheet that replaces itself, a circle, or a file that is not there change nothing',
    async () => {
      const all = ['5.00', '5.00', '5.00'];
      const itself = recorded({}, replaces('v1', 'v1'));
      const circle = recorded({ v2 }, replaces('v2', 'v1'), replaces('v1', 'v2'));
      const absent = recorded({}, replaces('v2', 'v1', { person_key: CAMILLE }));
      expect(await Promise.all([itself, circle, absent])).toEqual([all, all, all]);
    },
  );
});
