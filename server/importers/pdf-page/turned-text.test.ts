import { describe, expect, test } from '@jest/globals';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { textOfLine } from './page-lines.js';
import { readPageText } from './page-text.js';

const TEXTS = [
  [50, 0, 'Total HT'],
  [200, 0, '100,00'],
  [50, 15, 'TVA'],
  [200, 15, '20,00'],
] as const;

/** A page whose texts are all turned, `along` their line and `down` from the first. */
async function linesTurned(angle: number, place: (along: number, down: number) => [number, number]) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  for (const [along, down, text] of TEXTS) {
    const [x, y] = place(along, down);
    page.drawText(text, { x, y, size: 10, font, rotate: degrees(angle) });
  }
  page.drawText('Note', { x: 50, y: 400, size: 10, font });
  return (await readPageText(await pdf.save())).lines.map(textOfLine);
}

describe('a text that is turned is read along its lines, after what is upright', () => {
  test.each([
    ['to the left', 90, (along: number, down: number): [number, number] => [100 + down, along]],
    ['upside down', 180, (along: number, down: number): [number, number] => [500 - along, 100 + down]],
    ['to the right', 270, (along: number, down: number): [number, number] => [500 - down, 800 - along]],
  ])('%s', async (_, angle, place) => {
    expect(await linesTurned(angle, place)).toEqual(['Note', 'Total HT  100,00', 'TVA  20,00']);
  });
});
