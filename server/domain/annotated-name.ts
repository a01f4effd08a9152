import type { Lang } from './text.js';

const TABLE = /\.(xlsx|xlsm|csv|tsv|txt)$/i;
/** Direction marks make a name read as another one; control characters are none of a name. */
const UNSAFE = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** True for the name of a table, of which an annotated copy may be asked; its content decides in the end. */
export const isTableName = (file: string): boolean => TABLE.test(file);

/** Name of the annotated copy of a file: `timesheets/september.csv` → `september-annotated.xlsx`. */
export function annotatedName(file: string, lang: Lang): string {
  const name = (file.split('/').at(-1) ?? '').replace(UNSAFE, '');
  const base = name.replace(TABLE, '');
  return `${base === '' ? 'document' : base}-${lang === 'fr' ? 'annoté' : 'annotated'}.xlsx`;
}
