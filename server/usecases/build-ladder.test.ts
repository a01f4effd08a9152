import { expect, test } from '@jest/globals';
import type { Decimal } from '../domain/decimal.js';
import {
  sampleContract,
  sampleDeclaration,
  sampleInvoice,
  sampleLine,
  samplePart,
} from '../rules/sample-facts.js';
import type { AuditSink, LadderRow } from './audit-ports.js';
import { Ladder } from './build-ladder.js';

/** A sink that keeps the ladders. */
function keepLadders(): { sink: AuditSink; rows: LadderRow[] } {
  const rows: LadderRow[] = [];
  const ignore = () => Promise.resolve();
  const sink: AuditSink = {
    addFinding: ignore,
    addDeliverableEffort: ignore,
    addEffortSum: ignore,
    addInvoiceAnswers: ignore,
    addFault: ignore,
    finish: ignore,
    addLadder: (row) => {
      rows.push(row);
      return Promise.resolve();
    },
  };
  return { sink, rows };
}

/** A billed line of so many hours, or of an invoice that was credited in full. */
interface Billed {
  hours: Decimal | null;
  days?: Decimal;
  state?: 'credited';
}

/** The ladders of these lines, of which a declaration counts six hours. */
async function laddersOf(lines: Billed[], over: { hoursPerDay?: Decimal | null } = {}): Promise<LadderRow[]> {
  const { sink, rows } = keepLadders();
  const ladder = new Ladder(sink, '2026-11-16');
  const declaration = sampleDeclaration({ humanHours: '6' });
  const place = (index: number) => ({ file: 'invoices/f.csv', line: index + 2 });
  ladder.addDeclaration({
    declarationSubject: { declaration, contract: null, workStart: null, workEnd: null },
    declarationLines: lines.map((own, index) => samplePart({ ...own, source: place(index) })),
    admissions: { count: 0, before: [], beforeCount: 0, unknown: [] },
    earlierVersions: [],
    questionsBefore: [],
    sameDeclarations: [],
    usedElsewhere: [],
    policyRows: [],
  });
  for (const [index, { hours, days = null }] of lines.entries())
    await ladder.addLine(String(index), null, {
      billedLine: sampleLine({
        line: '4',
        billedDays: days,
        billedHours: hours,
        quantity: hours ?? '5',
        source: place(index),
        invoice: sampleInvoice({ contract: sampleContract(over) }),
      }),
      profileRates: [],
      recordedDays: [],
      sameService: [],
      team: [],
      workedDates: [],
      headcount: { approvedPeople: null, linkedPeople: 1 },
      lineDeclarations: [declaration],
      lineStatements: [],
      listedNames: [],
      unlistedProfiles: [],
      raisedProfiles: [],
      doubtfulReadings: [],
      clericalTime: [],
      unclaimedDays: [],
    });
  return rows;
}

test.each<[what: string, lines: Billed[], expected: (Decimal | null)[]]>([
  ['in proportion of what is billed', [{ hours: '30' }, { hours: '10' }], ['0.56', '0.19']],
  [
    'on none of what is given back',
    [{ hours: '30' }, { hours: '10' }, { hours: '-39' }],
    ['0.56', '0.19', null],
  ],
  ['on what bears them, even once more is given back', [{ hours: '20' }, { hours: '-50' }], ['0.75', null]],
  [
    'on the invoice that bills again one that was credited',
    [{ hours: '40', state: 'credited' }, { hours: '-40' }, { hours: '20' }],
    [null, null, '0.75'],
  ],
])('declared hours are shown %s', async (_what, lines, expected) => {
  expect((await laddersOf(lines)).map((row) => row.declaredHumanDays)).toEqual(expected);
});

test('hours that the contract does not turn into days lack the conversion, not the declaration', async () => {
  const [billed, givenBack] = await laddersOf([{ hours: '40' }, { hours: '-5' }], { hoursPerDay: null });
  expect(billed?.declaredHumanDays).toBeNull();
  expect(billed?.missing).toContain('hours_per_day');
  expect(billed?.missing).not.toContain('declared_hours');
  expect(givenBack?.missing).toContain('declared_hours');
});

test('so do hours declared on a line billed in days; a lump sum has none to convert', async () => {
  const [inDays, lump] = await laddersOf([{ hours: null, days: '5' }, { hours: null }], {
    hoursPerDay: null,
  });
  expect(inDays?.missing).toContain('hours_per_day');
  expect(inDays?.missing).not.toContain('declared_hours');
  expect(lump?.missing).toContain('declared_hours');
});
