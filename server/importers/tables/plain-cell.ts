/** One element of a cell: its name, and what stands inside; XML well formed, without comments and CDATA. */
const ELEMENT = /<(f|v|is)(?:\s[^<>]*)?(?:\/>|(?<!\/)>([\s\S]*?)<\/\1\s*>)/g;
const PHONETIC = /<rPh(?:\s[^<>]*)?(?:\/>|(?<!\/)>[\s\S]*?<\/rPh\s*>)/g;
const RUN_TEXT = /<t(?:\s[^<>]*)?(?:\/>|(?<!\/)>([^<]*)<\/t\s*>)/g;
/** A number as the format stores one (xsd:double). */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const BOOLEANS: Readonly<Record<string, string>> = { '0': '0', '1': '1', false: '0', true: '1' };

/** A cell as exceljs reads it without fault: its type, and its elements. */
export interface PlainCell {
  type: 'n' | 's' | 'inlineStr' | 'b' | 'e' | 'formula-without-value' | 'empty';
  content: string;
}

const EMPTY: PlainCell = { type: 'empty', content: '' };
const NEVER_COMPUTED: PlainCell = { type: 'formula-without-value', content: '' };

/**
 * Makes one cell plain: its value without its formula, texts in one piece and without pronunciation, booleans as digits.
 * What is no number where one must be becomes an error with its text: exceljs would read `1,5` as 1.
 * @param type the cell's `t` as written
 */
export function plainCell(type: string | undefined, inside: string): PlainCell {
  let formula = false;
  let value: string | null = null;
  let inline: string | null = null;
  for (const [, element, content = ''] of inside.matchAll(ELEMENT)) {
    if (element === 'f') formula = true;
    else if (element === 'v') value = content;
    else inline = content;
  }
  if (inline !== null) return textOf(runsOf(inline));
  if (value === null || value === '') {
    // A formula that gives an empty text is saved as an empty `v` of type `str`: that is a value.
    const isEmptyText = value === '' && type === 'str';
    return formula && !isEmptyText ? NEVER_COMPUTED : EMPTY;
  }
  switch (type) {
    case 's':
      return { type, content: `<v>${value}</v>` };
    case 'str':
    case 'inlineStr':
    case 'd':
      return textOf(value);
    case 'b': {
      const digit = BOOLEANS[value.trim()];
      return digit === undefined ? errorOf(value) : { type, content: `<v>${digit}</v>` };
    }
    case 'e':
      return errorOf(value);
    default:
      return isNumber(value) ? { type: 'n', content: `<v>${value}</v>` } : errorOf(value);
  }
}

const isNumber = (value: string): boolean => NUMBER.test(value) && Number.isFinite(Number(value));

const errorOf = (value: string): PlainCell => ({ type: 'e', content: `<v>${value.trim()}</v>` });

const textOf = (text: string): PlainCell =>
  text === '' ? EMPTY : { type: 'inlineStr', content: `<is><t>${text}</t></is>` };

/** The texts of all runs, escaped as they stand. */
function runsOf(inline: string): string {
  const texts = inline.replace(PHONETIC, '').matchAll(RUN_TEXT);
  return [...texts].map(([, text = '']) => text).join('');
}
