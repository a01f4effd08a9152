import { describe, expect, test } from '@jest/globals';
import { isUnitCode } from './unit-codes.js';

const COUNTS = 'C62 EA H87 SET LS E48 E51 ACT IE NAR P1 ZZ XBX XPP';
const MEASURES = 'DAY HUR MIN WEE MON ANN KGM TNE KMT MTR MTK MTQ LTR KWH';

describe('isUnitCode', () => {
  test.each(`${COUNTS} ${MEASURES}`.split(' '))('%s is a code', (code) => {
    expect(isUnitCode(code)).toBe(true);
  });

  test.each(['FOO', 'JH', 'QQQ', 'X99', 'X', '', 'h87', ' C62', 'C62 EA', 'constructor'])(
    '%j is none',
    (code) => {
      expect(isUnitCode(code)).toBe(false);
    },
  );
});
