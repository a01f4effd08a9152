import { expect, test } from '@jest/globals';
import type { Decimal } from '../domain/decimal.js';
import { sampleDeclaration, sampleLine, samplePart } from '../rules/sample-facts.js';
import type { AuditSink, LadderRow } from './audit-ports.js';
import { Ladder } from './build-ladder.js';

/** A sink that keeps the ladders. */
function keepLadders(): { sink: AuditSink; rows: LadderRow[] } {
  const rows: LadderRow[] = [];
  const ignore = () => Promise.resolve();
  const sink: AuditSink = {
    addFinding: ignore,
    addDeliverableEffort: ignore,
    addInvoiceAnswers: ignore,
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
  hours: Decimal;
  state?: 'credited';
}

/** The declared days that the ladder shows on these lines, of which a declaration counts six. */
async function declaredDays(...lines: Billed[]): Promise<(Decimal | null)[]> {
  const { sink, rows } = keepLadders();
  const ladder = new Ladder(sink, '2026-11-16');
  const declaration = sampleDeclaration({ humanHours: '6' });
  const place = (index: number) => ({ file: 'invoices/f.csv', line: index + 2 });
  ladder.addDeclaration({
    declarationSubject: { declaration, contract: null, workStart: null, workEnd: null },
    declarationLines: lines.map((own, index) => samplePart({ ...own, source: place(index) })),
    policyRows: [],
  });
  for (const [index, { hours }] of lines.entries())
    await ladder.addLine(String(index), {
      billedLine: sampleLine({ line: '4', billedHours: hours, source: place(index) }),
      profileRates: [],
      recordedDays: [],
      sameService: [],
      team: [],
      workedDates: [],
      headcount: { approvedPeople: null, linkedPeople: 1 },
      lineDeclarations: [declaration],
    });
  return rows.map((row) => row.declaredHumanDays);
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
  expect(await declaredDays(...lines)).toEqual(expected);
});
