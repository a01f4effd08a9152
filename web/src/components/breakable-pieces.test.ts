import { expect, test } from '@jest/globals';
import { breakablePieces } from './breakable-pieces.js';

test.each([
  ['factures.csv, ligne 5', ['factures.csv, ligne 5']],
  ['ai_declarations.csv, line 19', ['ai_', 'declarations.csv, line 19']],
  ['perle-de-lune.csv, ligne 2', ['perle-', 'de-', 'lune.csv, ligne 2']],
  ['2026.07.releve.XLSX, Sept!B7', ['2026.', '07.', 'releve.XLSX, Sept!B7']],
  ['register/rate_card.csv', ['register/', 'rate_', 'card.csv']],
  ['a.xml, /Invoice/cac:InvoiceLine[2]', ['a.xml, /', 'Invoice/', 'cac:InvoiceLine[2]']],
  ['sans-fin-', ['sans-', 'fin-']],
  ['', []],
])('%s breaks after its separators, never inside its extension', (text, pieces) => {
  expect(breakablePieces(text)).toEqual(pieces);
  expect(breakablePieces(text).join('')).toBe(text);
});
