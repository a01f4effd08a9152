/** Families in the order in which the catalogue lists them. */
const FAMILIES = 'ADRCTPLIX';
const ENTRY = /^ {2}(\w+), \/\/ ([A-Z]\d{1,2})$/;

/** Place of a code in the catalogue: family, then number; NaN for a code of no family. */
function position(code: string): number {
  const family = FAMILIES.indexOf(code.charAt(0));
  return family < 0 ? NaN : family * 100 + Number(code.slice(1));
}

/** True for a code such as `A1` or `T12`. */
export const isCode = (code: string): boolean => /^[A-Z]\d{1,2}$/.test(code) && !Number.isNaN(position(code));

/** `line-total-differs` → `lineTotalDiffers`. */
const variableOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * The text of `catalogue.ts` with one more rule: its import and its line, each after that of the code before it.
 * Throws a RangeError for a code or an id that is listed already.
 */
export function listInCatalogue(catalogue: string, { id, code }: { id: string; code: string }): string {
  const lines = catalogue.split('\n');
  const entries = lines.flatMap((line, at) => {
    const [, variable = '', listed = ''] = ENTRY.exec(line) ?? [];
    return listed === '' ? [] : [{ variable, code: listed, at }];
  });
  if (entries.some((entry) => entry.code === code)) throw new RangeError(`${code} is listed already`);
  if (entries.some((entry) => entry.variable === variableOf(id)))
    throw new RangeError(`${id} is listed already`);
  const before = entries.findLast((entry) => position(entry.code) < position(code));
  const open = lines.findIndex((line) => line.startsWith('export const catalogue'));
  lines.splice((before?.at ?? open) + 1, 0, `  ${variableOf(id)}, // ${code}`);
  const importOf = (variable: string): number =>
    lines.findIndex((line) => line.startsWith(`import { rule as ${variable} }`));
  const after = before === undefined ? 0 : importOf(before.variable);
  lines.splice(after + 1, 0, `import { rule as ${variableOf(id)} } from './${id}/rule.js';`);
  return lines.join('\n');
}
