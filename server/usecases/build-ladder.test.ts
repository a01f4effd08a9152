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

/** The declared days that the ladder shows on lines of these hours, of which a declaration counts six. */
async function declaredDays(...hours: Decimal[]): Promise<(Decimal | null)[]> {
  const { sink, rows } = keepLadders();
  const ladder = new Ladder(sink, '2026-11-16');
  const declaration = sampleDeclaration({ humanHours: '6' });
  const place = (index: number) => ({ file: 'invoices/f.csv', line: index + 2 });
  ladder.addDeclaration({
    declarationSubject: { declaration, contract: null, workStart: null, workEnd: null },
    declarationLines: hours.map((own, index) => samplePart({ hours: own, source: place(index) })),
    policyRows: [],
  });
  for (const [index, billedHours] of hours.entries())
    await ladder.addLine(String(index), {
      billedLine: sampleLine({ line: '4', billedHours, source: place(index) }),
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

test.each([
  ['of what is billed', ['30', '10'], ['0.56', '0.19']],
  ['less what is given back', ['40', '-10'], ['1.00', '-0.25']],
  ['and on none once all is given back', ['40', '-40'], [null, null]],
  ['or more than was billed', ['20', '-50'], [null, null]],
])('declared hours are shown in proportion %s', async (_what, hours, expected) => {
  expect(await declaredDays(...hours)).toEqual(expected);
});
