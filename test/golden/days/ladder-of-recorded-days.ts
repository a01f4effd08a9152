import { expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

type Row = Record<string, string>;

const line = (invoice: string, days: number, over: Row = {}): Row =>
  camilleDays(days, { invoice_number: invoice, ...over });
const creditOf = (preceding_invoice: string): Row => ({
  type_code: '381',
  preceding_invoice,
  issue_date: '2026-10-20',
});
const recorded = (person: string, days: number): DossierFiles => ({
  [`timesheets/${person}.csv`]: timesheet(person, weekdays('2026-09-01', days)),
});

const auditTogether = auditsTogether('2026-11-16');

/** The rung of the timesheets on each line. */
async function timesheetRungs(lines: Row[], files: DossierFiles) {
  const result = await auditTogether({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/all.csv': register(...lines),
    ...files,
  });
  return Object.fromEntries(
    result.invoices.flatMap((invoice) =>
      invoice.lines.map((own) => [`${invoice.number ?? ''} ${own.id ?? ''}`, own.support?.timesheetDays]),
    ),
  );
}

testTogether(
  'a line has no more recorded days than it still bills once its credit is taken off',
  async () => {
    const half = [line('F-1', 10), line('A-1', 5, creditOf('F-1'))];
    expect(await timesheetRungs(half, recorded('P-0412', 5))).toEqual({ 'F-1 1': '5.00', 'A-1 1': null });
  },
);

testTogether('recorded days serve the lines that are left after a credit, each once', async () => {
  const october = { issue_date: '2026-10-06' };
  const lines = [line('F-1', 10), line('F-2', 10, october), line('A-1', 5, creditOf('F-1'))];
  expect(await timesheetRungs(lines, recorded('P-0412', 15))).toEqual({
    'F-1 1': '5.00',
    'F-2 1': '10.00',
    'A-1 1': null,
  });
});

testTogether('the days of an invoice credited in full serve the one that bills them again', async () => {
  const lines = [
    line('F-1', 20),
    line('A-1', 20, creditOf('F-1')),
    line('F-2', 20, { issue_date: '2026-10-21' }),
  ];
  expect(await timesheetRungs(lines, recorded('P-0412', 18))).toEqual({
    'F-1 1': '0.00',
    'A-1 1': null,
    'F-2 1': '18.00',
  });
});

testTogether('a recorded day serves a line by person or a line by profile, not both', async () => {
  const part = (person_key: string, days: string): Row => ({
    invoice_number: 'F-1',
    supplier: CONTRACT.supplier_name,
    line_id: '1',
    person_key,
    days,
  });
  const lines = [
    line('F-1', 10, { person: '' }),
    line('F-1', 10, { line_id: '2', person: '', profile: 'Développeur' }),
  ];
  expect(
    await timesheetRungs(lines, {
      'register/links.csv': register(part('P-0412', '6'), part('P-0413', '4')),
      ...recorded('P-0412', 10),
      ...recorded('P-0413', 7),
    }),
  ).toEqual({ 'F-1 1': '10.00', 'F-1 2': '7.00' });
});

testTogether('a line alone shows all that its people recorded', async () => {
  expect(await timesheetRungs([line('F-1', 10)], recorded('P-0412', 12))).toEqual({ 'F-1 1': '12.00' });
});

testTogether(
  'days of a sheet that names no contract are not counted: they may be those of another one',
  async () => {
    const other = { ...CONTRACT, contract_ref: 'M-2026-02' };
    const files = {
      'register/contracts.csv': register(CONTRACT, other),
      'register/people.csv': `${TEAM}${other.contract_ref},P-0412,Camille Exemple,Développeur\n`,
      'timesheets/stray.csv': timesheet('P-0412', ['2026-09-29', '2026-09-30'], { contract_ref: '' }),
    };
    const [recordedToo, stray] = await Promise.all([
      timesheetRungs([line('F-1', 10)], { ...files, ...recorded('P-0412', 5) }),
      timesheetRungs([line('F-1', 10)], files),
    ]);
    expect(recordedToo).toEqual({ 'F-1 1': '5.00' });
    expect(stray).toEqual({ 'F-1 1': null });
  },
);
