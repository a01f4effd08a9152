import { describe, expect } from '@jest/globals';
import type { ResultDocument } from '../../../server/domain/audit-result.js';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays, invoiceLine } from '../golden-contract.js';
import { plain, TEAM, timesheet, weekdays } from '../golden-days.js';

const DATES = weekdays('2026-09-01', 5);
const UNAPPROVED = { approval_state: '' };

const auditTogether = auditsTogether('2026-11-16');

/** Five billed days and these timesheets, of Camille unless they say otherwise. */
const dossier = (
  timesheets: DossierFiles,
  contract: Record<string, string> = {},
  more: DossierFiles = {},
): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, ...contract }),
  'register/people.csv': TEAM,
  'invoices/F-1.csv': register(camilleDays(5, { invoice_number: 'F-1' })),
  ...timesheets,
  ...more,
});
const sheetsOf = ({ documents }: AuditPart): ResultDocument[] =>
  documents.filter(({ kind }) => kind === 'timesheet');

async function audit(...files: Parameters<typeof dossier>) {
  const result = await auditTogether(dossier(...files));
  return {
    findings: result.findings.filter(({ visible }) => visible).map(({ code }) => code),
    sheets: sheetsOf(result),
  };
}

const told = (sheets: readonly ResultDocument[]) =>
  sheets.map(({ file, status, problems }) => ({
    file,
    status,
    problems: problems.map(({ code, severity, at, message }) => ({
      code,
      severity,
      at,
      fr: plain(message.fr),
      en: plain(message.en),
    })),
  }));

const silent = (file: string) => ({ file, status: 'read', problems: [] });
const differs = (file: string, line: number, fr: string, en: string) => ({
  file,
  status: 'read-with-problems',
  problems: [{ code: 'timesheets-differ', severity: 'warning', at: { file, line }, fr, en }],
});

describe('two timesheets of one person and contract', () => {
  testTogether(
    'that differ are told on the one that does not count, when nothing else is found',
    async () => {
      const { findings, sheets } = await audit({
        'timesheets/a.csv': timesheet('P-0412', DATES),
        'timesheets/b.csv': timesheet('P-0412', DATES, { quantity: '0.5', ...UNAPPROVED }),
      });
      expect(findings).toEqual([]);
      expect(told(sheets)).toEqual([
        silent('timesheets/a.csv'),
        differs(
          'timesheets/b.csv',
          2,
          'Camille Exemple (P-0412), marché M-2026-01 : 0,50 j ici et 1,00 j dans timesheets/a.csv, ligne 2, le 1er sept. 2026. Les deux feuilles diffèrent sur 5 dates (1er, 2, 3, 4 et 7 sept. 2026). C’est l’autre qui compte ; laquelle est exacte ?',
          'Camille Exemple (P-0412), contract M-2026-01: 0.50 d here and 1.00 d in timesheets/a.csv, line 2, on 1 Sept 2026. The two timesheets differ on 5 dates (1, 2, 3, 4 and 7 Sept 2026). The other one counts; which is right?',
        ),
      ]);
    },
  );

  testTogether('that differ on one date only are told at its line', async () => {
    const halfAtLast = [...DATES.slice(0, 4).map((date) => [date, '1']), [DATES[4] ?? '', '0.5']].map(
      ([date = '', quantity = '']) => ({
        person: 'Camille Exemple',
        contract_ref: CONTRACT.contract_ref,
        date,
        quantity,
        unit: 'day',
      }),
    );
    const { sheets } = await audit({
      'timesheets/a.csv': timesheet('P-0412', DATES),
      'timesheets/b.csv': register(...halfAtLast),
    });
    expect(told(sheets)).toEqual([
      silent('timesheets/a.csv'),
      differs(
        'timesheets/b.csv',
        6,
        'Camille Exemple (P-0412), marché M-2026-01 : 0,50 j ici et 1,00 j dans timesheets/a.csv, ligne 6, le 7 sept. 2026. C’est l’autre qui compte ; laquelle est exacte ?',
        'Camille Exemple (P-0412), contract M-2026-01: 0.50 d here and 1.00 d in timesheets/a.csv, line 6, on 7 Sept 2026. The other one counts; which is right?',
      ),
    ]);
  });

  testTogether('of which one replaces the other: what it changed is told on the replaced one', async () => {
    const { sheets } = await audit(
      {
        'timesheets/v1.csv': timesheet('P-0412', DATES, { quantity: '0.5' }),
        'timesheets/v2.csv': timesheet('P-0412', DATES),
      },
      {},
      { 'register/timesheets.csv': register({ file: 'v2.csv', replaces: 'v1.csv' }) },
    );
    expect(sheets.map(({ file, problems }) => [file, problems.map(({ code }) => code)])).toEqual([
      ['timesheets/v1.csv', ['timesheets-differ']],
      ['timesheets/v2.csv', []],
    ]);
  });

  testTogether('for two orders are told with their orders: they may be two halves', async () => {
    const half = { quantity: '0.5' };
    const { sheets } = await audit({
      'timesheets/a.csv': timesheet('P-0412', DATES.slice(0, 1), { ...half, order_ref: 'BC-1' }),
      'timesheets/b.csv': timesheet('P-0412', DATES.slice(0, 1), { ...half, order_ref: 'BC-2' }),
    });
    expect(told(sheets)).toEqual([
      silent('timesheets/a.csv'),
      differs(
        'timesheets/b.csv',
        2,
        'Camille Exemple (P-0412), marché M-2026-01 : 0,50 j (commande BC-2) ici et 0,50 j (commande BC-1) dans timesheets/a.csv, ligne 2, le 1er sept. 2026. C’est l’autre qui compte ; les deux se complètent-elles ?',
        'Camille Exemple (P-0412), contract M-2026-01: 0.50 d (order BC-2) here and 0.50 d (order BC-1) in timesheets/a.csv, line 2, on 1 Sept 2026. The other one counts; do they complete each other?',
      ),
    ]);
  });

  testTogether('in hours that nothing converts are compared in hours', async () => {
    const hours = (quantity: string) => timesheet('P-0412', DATES.slice(0, 1), { quantity, unit: 'hour' });
    const { sheets } = await audit(
      { 'timesheets/a.csv': hours('7.5'), 'timesheets/b.csv': hours('3') },
      { hours_per_day: '' },
    );
    expect(told(sheets)[1]).toEqual(
      differs(
        'timesheets/b.csv',
        2,
        'Camille Exemple (P-0412), marché M-2026-01 : 3 h ici et 7,5 h dans timesheets/a.csv, ligne 2, le 1er sept. 2026. C’est l’autre qui compte ; laquelle est exacte ?',
        'Camille Exemple (P-0412), contract M-2026-01: 3 h here and 7.5 h in timesheets/a.csv, line 2, on 1 Sept 2026. The other one counts; which is right?',
      ),
    );
  });

  testTogether('that agree, in days and hours or to a hundredth of a day, are not told', async () => {
    const { sheets } = await audit({
      'timesheets/a.csv': timesheet('P-0412', DATES),
      'timesheets/b.csv': timesheet('P-0412', DATES, { quantity: '8', unit: 'hour' }),
      'timesheets/c.csv': timesheet('P-0412', DATES, { quantity: '8.03', unit: 'hour' }),
      'timesheets/other-days.csv': timesheet('P-0412', weekdays('2026-09-08', 2), { quantity: '0.5' }),
      'timesheets/other-person.csv': timesheet('P-0413', DATES, { quantity: '0.25' }),
    });
    expect(told(sheets)).toEqual(
      ['a', 'b', 'c', 'other-days', 'other-person'].map((name) => silent(`timesheets/${name}.csv`)),
    );
  });
});

testTogether('three timesheets: each one that differs from the one that counts is told', async () => {
  const { sheets } = await audit({
    'timesheets/a.csv': timesheet('P-0412', DATES, { quantity: '0.5', ...UNAPPROVED }),
    'timesheets/b.csv': timesheet('P-0412', DATES),
    'timesheets/c.csv': timesheet('P-0412', DATES, { note: 'copie', ...UNAPPROVED }),
    'timesheets/d.csv': timesheet('P-0412', DATES, { quantity: '0.75', ...UNAPPROVED }),
  });
  expect(sheets.map(({ problems }) => problems.map(({ at }) => at.file))).toEqual([
    ['timesheets/a.csv'],
    [],
    [],
    ['timesheets/d.csv'],
  ]);
});

testTogether(
  'a hundredth of a day between two timesheets leaves a difference with the invoice a fact',
  async () => {
    const result = await auditTogether({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'invoices/F-1.csv': register(
        invoiceLine({ quantity: '6', unit_price: '500', net: '3000', person: 'Camille Exemple' }),
      ),
      'timesheets/a.csv': timesheet('P-0412', DATES),
      'timesheets/b.csv': timesheet('P-0412', DATES, { quantity: '8.03', unit: 'hour' }),
    });
    const t1 = result.findings.find(({ code }) => code === 'T1');
    expect([t1?.class, t1?.daysUnsupported]).toEqual(['fact', '1.00']);
    expect(t1?.message.en).not.toContain('Timesheets differ');
  },
);

testTogether('a document lists a thousand differences and says how many more it has', async () => {
  const people = Array.from({ length: 1002 }, (_, index) => `P-${String(index).padStart(4, '0')}`);
  const sheet = (over: Record<string, string>) =>
    register(
      ...people.map((person_key) => ({
        person_key,
        contract_ref: CONTRACT.contract_ref,
        date: '2026-09-01',
        unit: 'day',
        ...over,
      })),
    );
  const { sheets } = await audit({
    'timesheets/a.csv': sheet({ quantity: '1', approval_state: 'approved' }),
    'timesheets/b.csv': sheet({ quantity: '0.5' }),
  });
  const messages = sheets[1]?.problems.map(({ message }) => message.en) ?? [];
  expect(messages).toHaveLength(1000);
  expect(messages.filter((message) => message.endsWith('? 2\u00a0more differences are not listed.'))).toEqual(
    messages.slice(-1),
  );
});

testTogether('each person of a file is told apart', async () => {
  const both = (over: Record<string, string>) =>
    `${timesheet('P-0412', DATES.slice(0, 2), over)}${timesheet('P-0413', DATES.slice(0, 2), over).split('\n').slice(1).join('\n')}`;
  const { sheets } = await audit({
    'timesheets/a.csv': both({}),
    'timesheets/b.csv': both({ quantity: '0.5', ...UNAPPROVED }),
  });
  expect(sheets[1]?.problems.map(({ at, message }) => [at.line, message.en.split(',')[0]])).toEqual([
    [2, 'Camille Exemple (P-0412)'],
    [4, 'Dominique Exemple (P-0413)'],
  ]);
});
