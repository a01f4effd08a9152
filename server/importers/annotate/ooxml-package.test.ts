import { expect, test } from '@jest/globals';
import { OoxmlPackage } from './ooxml-package.js';

const of = (name: string, bytes: Buffer): OoxmlPackage => new OoxmlPackage(new Map([[name, bytes]]), [name]);

test('a drawing of notes keeps its bytes, whatever they mean; XML that is no UTF-8 is refused', () => {
  // « É » as one byte, and as the two of UTF-8.
  const drawing = Buffer.from([0xc9, 0x2f, 0xc3, 0x89]);
  const book = of('xl/a.vml', drawing);
  book.writeBytes('xl/a.vml', `${book.bytes('xl/a.vml')}<v:shape/>`);
  expect(book.changed.get('xl/a.vml')).toEqual(Buffer.concat([drawing, Buffer.from('<v:shape/>')]));
  expect(() => of('xl/a.xml', drawing).text('xl/a.xml')).toThrow();
});

test('the mark at the beginning of UTF-8 is no character', () => {
  const book = of('a.xml', Buffer.from('\uFEFF<a>é</a>'));
  expect(book.bytes('a.xml')).toBe('<a>\u00C3\u00A9</a>');
});

test('a part that is written anew says that it is UTF-8', () => {
  const text = (xml: string): string => of('a.xml', Buffer.from(xml)).text('a.xml');
  expect(text("<?xml version='1.0' encoding='us-ascii'?><a/>")).toBe(
    "<?xml version='1.0' encoding='UTF-8'?><a/>",
  );
  for (const same of [
    '<?xml version="1.0" encoding="utf-8"?><a/>',
    '<a encoding="x"/>',
    '\uFEFF<?xml version="1.0"?><a/>',
  ])
    expect(text(same)).toBe(same);
});
