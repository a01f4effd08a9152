import { BUILTIN_FORMATS } from './builtin-formats.js';
import { eachElement } from './workbook-parts.js';
import { xmlText } from './well-formed.js';

const NUMBER_FORMATS = /<numFmts(?:\s[^<>]*)?(?:\/>|>[\s\S]*?<\/numFmts\s*>)/g;
const STYLES_START = /<styleSheet(?:\s[^<>]*)?(?<!\/)>/;
const CELL_STYLES_START = /<cellXfs(?:\s[^<>]*)?(?<!\/)>/;

/** Without any style of cells, exceljs reads no cell that names one. */
const NO_STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>';

/**
 * Styles whose number formats exceljs hands back without a look at them. Of a cell with a format of dates it makes a Date,
 * rounded to the millisecond; it drops the backslash of `0.00\ \h`; and it has formats of its own for some builtin ids.
 * So every format is handed over as one quoted literal, to be read by `writtenFormat`. A style is put before the first one,
 * which exceljs takes for none.
 */
export function plainStyles(styles: string): string {
  if (!CELL_STYLES_START.test(styles)) return NO_STYLES;
  const codes = new Map(BUILTIN_FORMATS);
  eachElement(styles, (element, attributes) => {
    const code = attributes.get('formatCode');
    if (element === 'numFmt' && code !== undefined) codes.set(Number(attributes.get('numFmtId')), code);
  });
  const formats = [...codes].map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(quoted(code))}"/>`,
  );
  return styles
    .replace(NUMBER_FORMATS, '')
    .replace(
      STYLES_START,
      (start) => `${start}<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    )
    .replace(CELL_STYLES_START, (start) => `${start}<xf numFmtId="0"/>`);
}

const quoted = (code: string): string => `"${encodeURIComponent(code)}"`;

/** The number format that was handed over; undefined for none. */
export function writtenFormat(literal: string | undefined): string | undefined {
  const code = literal === undefined ? '' : decodeURIComponent(literal.slice(1, -1));
  return code === '' ? undefined : code;
}
