import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makePdf } from '../../../test/support/page-pdf.js';
import { PDF_SAMPLES } from '../../../test/support/pdf-samples.js';
import { readPdfFile } from '../../../test/support/read-pdf.js';

const FOLDER = join(process.cwd(), 'server/importers/invoice-pdf/samples');
/** `DECLIC_WRITE_SAMPLES=1` writes the samples that are missing, and what is read in them; read both before committing. */
const writes = process.env.DECLIC_WRITE_SAMPLES === '1';

describe.each(Object.entries(PDF_SAMPLES))('%s', (name, toMake) => {
  const pdf = join(FOLDER, `${name}.pdf`);
  const expected = join(FOLDER, `${name}.expected.json`);

  test('the file is that of its layout', async () => {
    const made = await makePdf(toMake);
    if (writes && !existsSync(pdf)) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(pdf, made);
    }
    expect(Buffer.from(made).equals(readFileSync(pdf))).toBe(true);
  });

  test('reads as expected', async () => {
    const read = await readPdfFile(pdf);
    if (writes && !existsSync(expected)) writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
