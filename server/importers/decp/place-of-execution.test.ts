import { expect, test } from '@jest/globals';
import { frenchHolidayName } from '../../domain/public-holidays.js';
import { jsonNode } from '../published-contracts/source-node.js';
import { placeOfExecution } from './place-of-execution.js';

const placeOf = (typeCode: string, code: string): string | null => {
  const place = {
    type: 'object' as const,
    line: 1,
    members: new Map([
      ['typeCode', typeCode],
      ['code', code],
    ]),
  };
  const contract = { type: 'object' as const, line: 1, members: new Map([['lieuExecution', place]]) };
  return placeOfExecution(jsonNode(contract, { file: 'm.json', path: '' }));
};

test.each([
  ['Code postal', '75000', 'FR-metropole'],
  ['Code postal', '67000', 'FR-alsace-moselle'],
  ['Code département', '57', 'FR-alsace-moselle'],
  ['Code departement', '01', 'FR-metropole'],
  ['Code commune', '2A004', 'FR-metropole'],
  ['Code postal', '97430', 'FR-la-reunion'],
  ['Code département', '976', 'FR-mayotte'],
  ['Code postal', '97150', 'FR-saint-martin'],
  ['Code postal', '97133', 'FR-saint-barthelemy'],
  ['Code postal', '98800', null],
  ['Code département', '975', null],
  ['Code région', '44', null],
  ['Code pays', 'FR', null],
  ['Code postal', 'Paris', null],
  ['', '75000', null],
])('%s %s', (kind, code, place) => {
  expect(placeOf(kind, code)).toBe(place);
  // A place that the calendar has.
  if (place !== null) expect(frenchHolidayName(place, '2026-05-01')?.fr).toBe('1er mai');
});
