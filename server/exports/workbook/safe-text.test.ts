import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CELL_LIMIT, safeText } from './safe-text.js';

describe('text of a document in a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23', "'+33 1 23"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\n'=1"],
    ['\r\n=1', "'\n'=1"],
    ['\n\n+1', "'\n\n'+1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b@x', "'\u200b@x"],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['﹦1', "'﹦1"],
    ['﹢1', "'﹢1"],
    ['﹣1', "'﹣1"],
    ['﹫x', "'﹫x"],
    ['Ligne 1\n=cmd|calc', "Ligne 1\n'=cmd|calc"],
    ['Ligne 1\r=cmd|calc', "Ligne 1\n'=cmd|calc"],
  ])('%j is kept from being a formula', (text, safe) => {
    expect(safeText(text, 'fr')).toBe(safe);
  });

  test.each(['Étude = 3 lots', 'F-2026-118', '12 × 3', '−5,00 €', 'a@b.fr', "'déjà"])(
    '%j starts no formula and stays as it is',
    (text) => {
      expect(safeText(text, 'fr')).toBe(text);
    },
  );

  test('what XML cannot hold and marks that turn the reading direction are shown as such', () => {
    expect(safeText('a\u0000b\u000bc\u001fd\u007fe\u0085f\ufffeg\uffffh', 'fr')).toBe('a�b�c�d�e�f�g�h');
    expect(safeText('facture\u202efdp.exe', 'fr')).toBe('facture�fdp.exe');
    expect(safeText('\ud800 seul', 'fr')).toBe('� seul');
    expect(safeText('😀', 'fr')).toBe('😀');
  });

  test('a name that Excel would take for an escaped character keeps its letters', () => {
    expect(safeText('a_x000D_b', 'fr')).toBe('a_x005F_x000D_b');
    expect(safeText('a_x00_b', 'fr')).toBe('a_x00_b');
  });

  test('a text longer than a cell is cut and says so', () => {
    const full = 'x'.repeat(CELL_LIMIT);
    expect(safeText(full, 'fr')).toBe(full);
    const cut = safeText(`${full}y`, 'fr');
    expect(cut).toHaveLength(CELL_LIMIT);
    expect(cut.endsWith('… [texte coupé : limite d’Excel]')).toBe(true);
    expect(safeText(`${full}y`, 'en').endsWith('… [text cut: limit of Excel]')).toBe(true);
  });

  test('it is never cut through a character', () => {
    for (const shift of [0, 1]) {
      const cut = safeText('x'.repeat(shift) + '😀'.repeat(CELL_LIMIT), 'en');
      expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
      expect(cut).not.toMatch(/\p{Cs}/u);
    }
  });

  test('whatever the text, no line of it starts a formula and it fits', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '\u00a0', '＝'),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const safe = safeText(text, 'fr');
        for (const line of safe.split('\n')) expect(line).not.toMatch(/^\s*[=+\-@\t＝]/u);
        expect(safe).not.toMatch(/^\s*\n/u);
        expect(safe).not.toContain('\r');
      }),
    );
  });
});
