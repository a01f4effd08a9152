import { expect, test } from '@jest/globals';
import { odfBytes } from '../../../../test/support/deliverables/office-odf.js';
import { deliveredFile } from '../../../../test/support/deliverables/delivered-file.js';
import { docxParts, paragraph } from '../../../../test/support/deliverables/office-docx.js';
import { drawn, pptxParts, shape } from '../../../../test/support/deliverables/office-pptx.js';
import { xlsxParts } from '../../../../test/support/deliverables/office-xlsx.js';
import { compoundFile } from '../../../../test/support/deliverables/office-compound.js';
import { zipped } from '../../../../test/support/written-xlsx.js';
import { lookAtDelivered } from '../../look-at-delivered.js';
import { readerOf } from '../../reader-registry.js';
import { OFFICE_READERS } from './office-readers.js';

const docx = docxParts({ body: paragraph('Un rapport') });
const one = (kind: 'text' | 'presentation' | 'spreadsheet', body: string): Promise<Buffer> =>
  odfBytes({ kind, body });

async function measured(name: string, content: Parameters<typeof deliveredFile>[1]): Promise<unknown> {
  const file = await deliveredFile(name, content);
  const look = await lookAtDelivered(file);
  const reader = await readerOf(look);
  return (await reader?.read(file, look))?.measured;
}

test('each format is known by its content, whatever its name says', async () => {
  expect(await measured('rapport.pdf', docx)).toMatchObject({ reader: 'docx', words: 2 });
  expect(await measured('x', pptxParts({ slides: [{ shapes: shape(drawn('Un')) }] }))).toMatchObject({
    reader: 'pptx',
  });
  expect(
    await measured('x.docx', xlsxParts({ sheets: [{ name: 'A', rows: '<row><c><v>1</v></c></row>' }] })),
  ).toMatchObject({ reader: 'xlsx' });
  expect(await measured('x.zip', await one('text', '<text:p>Un</text:p>'))).toMatchObject({ reader: 'odt' });
  expect(await measured('x.zip', await one('presentation', '<draw:page/>'))).toMatchObject({ reader: 'odp' });
  expect(
    await measured(
      'x',
      await one(
        'spreadsheet',
        '<table:table table:name="A"><table:table-row><table:table-cell office:value-type="float"/></table:table-row></table:table>',
      ),
    ),
  ).toMatchObject({ reader: 'ods' });
});

test('a document with a password is encrypted, an older one of an old format', async () => {
  await expect(measured('a.docx', compoundFile(['EncryptedPackage']))).rejects.toMatchObject({
    reason: 'encrypted',
  });
  await expect(measured('a.docx', compoundFile(['WordDocument']))).rejects.toMatchObject({
    reason: 'old-format',
  });
});

test('a zip of other files is left to other readers', async () => {
  const look = await lookAtDelivered(
    await deliveredFile('a.zip', { 'word/notes.txt': 'x', 'content.xml': '<a/>' }),
  );
  expect(OFFICE_READERS.some((reader) => reader.claims(look))).toBe(false);
});

test('a reader of the same file gives the same content, byte for byte', async () => {
  const file = await deliveredFile('a.docx', docx);
  const look = await lookAtDelivered(file);
  const reader = await readerOf(look);
  expect(JSON.stringify(await reader?.read(file, look))).toBe(JSON.stringify(await reader?.read(file, look)));
});

test.each([
  [
    'many paragraphs',
    paragraph('a'.repeat(2_000)).repeat(10_000),
    { problem: { code: 'archive-too-large' } },
  ],
  ['one text', paragraph('a'.repeat(20_000_000)), { reason: 'too-large' }],
])('a part that inflates to hundreds of times its size is not read: %s', async (_, body, fault) => {
  const bomb = await deliveredFile('a.docx', docxParts({ body }));
  const look = await lookAtDelivered(bomb);
  const reader = await readerOf(look);
  const start = performance.now();
  await expect(reader?.read(bomb, look)).rejects.toMatchObject(fault);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('a part whose declared size is false is damage', async () => {
  const bytes = await zipped(docx);
  const entry = bytes.lastIndexOf('word/document.xml');
  expect(bytes.toString('latin1', entry - 46, entry - 42)).toBe('PK\u0001\u0002');
  bytes.writeUInt32LE(7, entry - 46 + 24);
  await expect(measured('a.docx', bytes)).rejects.toMatchObject({ problem: { code: 'damaged-archive' } });
});

test.each([
  [
    'word/document.xml',
    'refused',
    '<!DOCTYPE w [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><w:document>&c;</w:document>',
  ],
  ['word/document.xml', 'too-large', `<w:document>${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}`],
  [
    'word/document.xml',
    'too-large',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p/>'.repeat(300_001)}</w:document>`,
  ],
  ['word/document.xml', 'damaged', '<w:document><w:body><w:p>'],
  ['word/_rels/document.xml.rels', 'refused', '<!DOCTYPE a><Relationships/>'],
  ['docProps/core.xml', 'refused', '<!DOCTYPE a><a/>'],
])('hostile XML in %s: %s', async (part, reason, xml) => {
  const start = performance.now();
  await expect(measured('a.docx', { ...docx, [part]: xml })).rejects.toMatchObject({ reason });
  expect(performance.now() - start).toBeLessThan(5_000);
});

/** A row of 16,000 cells without order, longer than what a compressor looks back on. */
function unorderedRow(): string {
  let state = 1;
  const cells = Array.from({ length: 16_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state & 65_536) === 0 ? '<c/>' : '<c></c>';
  });
  return `<row>${cells.join('')}</row>`;
}

test('a workbook beyond the budget of cells is too large, not counted in part', async () => {
  const book = xlsxParts({
    sheets: [1, 2].map((sheet) => ({
      name: `${sheet}`,
      rows: unorderedRow().repeat(160),
    })),
  });
  const start = performance.now();
  await expect(measured('a.xlsx', book)).rejects.toMatchObject({ reason: 'too-large' });
  expect(performance.now() - start).toBeLessThan(20_000);
}, 40_000);
