import { expect, test } from '@jest/globals';
import {
  sampleContract,
  sampleDeclaration,
  sampleDeliverable,
  sampleInvoice,
  sampleLine,
  samplePart,
  sampleRate,
  sampleRecorded,
} from '../rules/sample-facts.js';
import type { LadderRow } from './audit-ports.js';
import { Ladder } from './build-ladder.js';

const at = (file: string, line: number) => ({ file, line });
const PLACE = at('invoices/f.csv', 2);

/** The ladder of one line with a fact for every rung, each from a place of its own. */
async function ladderOf(over: { listed?: string; hours?: string | null } = {}): Promise<LadderRow> {
  const rows: LadderRow[] = [];
  const ignore = () => Promise.resolve();
  const ladder = new Ladder(
    {
      addFinding: ignore,
      addDeliverableEffort: ignore,
      addEffortSum: ignore,
      addFault: ignore,
      addInvoiceAnswers: ignore,
      finish: ignore,
      addLadder: (row) => Promise.resolve(void rows.push(row)),
    },
    '2026-11-16',
  );
  const part = samplePart({ days: '5', hours: '40', source: PLACE });
  const hours = over.hours === undefined ? '6' : over.hours;
  const declaration = sampleDeclaration({ humanHours: hours, source: at('declarations.csv', 3) });
  const deliverableFact = sampleDeliverable({
    quotedDays: '4',
    workUnitDays: '6',
    source: at('deliverables.csv', 2),
    workUnitSource: at('work_units.csv', 5),
  });
  await ladder.addDeliverable('1', {
    deliverableFact,
    deliverableLines: [part],
    deliverableDeclarations: [],
    likeWork: [],
    deliverableFiles: [],
    recycledTexts: [],
    comparables: [],
  });
  ladder.addDeclaration({
    declarationSubject: { declaration, contract: null, workStart: null, workEnd: null },
    declarationLines: [part],
    admissions: { count: 0, before: [], beforeCount: 0, unknown: [] },
    earlierVersions: [],
    questionsBefore: [],
    sameDeclarations: [],
    usedElsewhere: [],
    policyRows: [],
  });
  const contract = sampleContract({ hoursPerDay: '8', source: at('contracts.csv', 2) });
  await ladder.addLine('1', null, {
    billedLine: sampleLine({
      line: '4',
      billedUnit: 'day',
      billedDays: '5',
      billedHours: '40',
      periodStart: '2026-09-07',
      periodEnd: '2026-09-11',
      source: PLACE,
      invoice: sampleInvoice({ contract }),
    }),
    profileRates: [
      sampleRate({ unit: 'day', rate: '650', validFrom: '2026-01-01', source: at('rate_card.csv', 4) }),
      sampleRate({
        unit: 'day',
        rate: over.listed ?? '600',
        validFrom: '2025-01-01',
        validTo: over.listed === undefined ? '2025-12-31' : null,
        source: at('rate_card.csv', 3),
      }),
    ],
    recordedDays: [
      sampleRecorded({
        recordedDays: '3',
        strayDays: '0',
        sources: [at('august.csv', 9), at('sept.csv', 2)],
      }),
    ],
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
  const [row] = rows;
  if (row === undefined) throw new RangeError('no ladder');
  return row;
}

test('every rung that is known leads to what it comes from', async () => {
  const row = await ladderOf();
  expect(row.missing).toEqual([]);
  expect(row.sources).toEqual({
    contract: [at('rate_card.csv', 4)],
    timesheet: [at('august.csv', 9), at('sept.csv', 2)],
    calendar: [at('contracts.csv', 2)],
    quote: [at('deliverables.csv', 2)],
    work_unit: [at('work_units.csv', 5), at('deliverables.csv', 2)],
    effort: [at('deliverables.csv', 2)],
    declared_hours: [at('declarations.csv', 3)],
  });
});

test('a rung that is missing leads nowhere', async () => {
  const row = await ladderOf({ listed: '700', hours: null });
  expect(row.missing).toEqual(['contract', 'declared_hours']);
  expect(Object.keys(row.sources)).toEqual(['timesheet', 'calendar', 'quote', 'work_unit', 'effort']);
});
