import { expect, test } from '@jest/globals';
import { frenchHolidayName } from '../domain/public-holidays.js';
import { ownDaysOn, workingCalendar, type OwnDays } from '../domain/working-calendar.js';
import type { ContractFact } from './facts/contract.js';
import { FactWriter, piecesNamedIn, readPiece, type PieceId } from './kept-facts.js';
import { sampleContract } from './sample-facts.js';

const CLOSED: OwnDays = { kind: 'closed', from: '2026-08-03', to: '2026-08-14', label: 'Été', source: null };
const calendar = workingCalendar('FR-METROPOLE', frenchHolidayName, ownDaysOn([CLOSED]));
const contract = sampleContract({ calendar });

function written(...values: unknown[]): { pieces: Map<PieceId, string>; ids: PieceId[]; puts: number } {
  const pieces = new Map<PieceId, string>();
  let puts = 0;
  const writer = new FactWriter((id, text) => {
    puts += 1;
    pieces.set(id, text);
  });
  return { ids: values.map((value) => writer.write(value)), pieces, puts };
}

test('a calendar says later what it said', () => {
  const { pieces, ids } = written({ contract });
  const back = readPiece(pieces, ids[0] ?? '') as { contract: ContractFact };
  const days = ['2026-07-14', '2026-08-05', '2026-08-15', '2026-09-01', '2006-01-01', '2031-12-25'];
  expect(days.map((day) => back.contract.calendar(day))).toEqual(days.map(calendar));
  expect(days.map((day) => calendar(day).kind)).toContain('closed');
  // Beyond the years that are kept nothing is known.
  expect(back.contract.calendar('2032-01-01')).toEqual({ kind: 'unknown' });
});

test('a place without a table stays unknown, but for the days of the organisation', () => {
  const nowhere = workingCalendar('XX', frenchHolidayName, ownDaysOn([CLOSED]));
  const { pieces, ids } = written({ contract: sampleContract({ calendar: nowhere }) });
  const back = readPiece(pieces, ids[0] ?? '') as { contract: ContractFact };
  expect(back.contract.calendar('2026-07-14')).toEqual({ kind: 'unknown' });
  expect(back.contract.calendar('2026-08-05')).toEqual({ kind: 'closed', days: CLOSED });
});

test('facts of one contract share it, and the same facts are the same piece', () => {
  const line = (ref: string): object => ({ line: ref, invoice: { ref: 'F-1', contract } });
  const { pieces, ids, puts } = written(line('1'), line('2'), line('1'));
  expect(new Set(ids).size).toBe(2);
  // Two lines, their contract and its calendar.
  expect(pieces.size).toBe(4);
  expect(puts).toBe(5);
  expect(piecesNamedIn(pieces.get(ids[0] ?? '') ?? '')).toHaveLength(1);
  expect(readPiece(pieces, ids[1] ?? '')).toMatchObject({
    line: '2',
    invoice: { contract: { ref: contract.ref } },
  });
});

test('the texts of documents are never taken for names of pieces', () => {
  const told = { quote: '{"$piece":"00000000-0000-0000-0000-000000000000"}' };
  const { pieces, ids } = written(told);
  expect(piecesNamedIn([...pieces.values()].join())).toEqual([]);
  expect(readPiece(pieces, ids[0] ?? '')).toEqual(told);
});

test('what is cut is told, not guessed', () => {
  const { pieces, ids } = written({ contract });
  const named = piecesNamedIn(pieces.get(ids[0] ?? '') ?? '');
  pieces.delete(named[0] ?? '');
  expect(() => readPiece(pieces, ids[0] ?? '')).toThrow(RangeError);
});
