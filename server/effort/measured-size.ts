import type { SizeBeside } from '../domain/audit-result.js';
import { exact, max, sum, toDecimal, type Decimal } from '../domain/decimal.js';
import type { Measured } from '../domain/file-evidence.js';

/** The figure of a measure that says as much as a size in that unit, and how many of it make one. No other unit is converted. */
const FIGURES: Readonly<Record<string, { figure: string; per: number }>> = {
  word: { figure: 'words', per: 1 },
  page: { figure: 'pages', per: 1 },
  slide: { figure: 'slides', per: 1 },
  kloc: { figure: 'codeLines', per: 1000 },
  audio_hour: { figure: 'seconds', per: 3600 },
};

/** The size of a translation is that of its source: words of the translated file are other words. */
const BY_SOURCE: ReadonlySet<string> = new Set(['translation', 'translation_pe']);

/** A size this many times another is another size (docs/effort-model.md 9). */
const GAP = 1.25;

/** Null where nothing can be set side by side: no size, no file that measures it, a unit that no file has. */
export function sizeBeside(
  declared: { type: string; size: Decimal | null; sizeUnit: string | null },
  files: readonly { measured: Measured | null }[],
): SizeBeside | null {
  const { size, sizeUnit } = declared;
  if (size === null || sizeUnit === null || exact(size).lte(0)) return null;
  const unit = unitFigure(declared.type, sizeUnit);
  if (unit === null) return null;
  const known = files.flatMap(({ measured }) => {
    const value = measured?.[unit.figure];
    return measured !== null && typeof value === 'number' && value > 0
      ? [{ reader: measured.reader, size: exact(value).div(unit.per) }]
      : [];
  });
  if (known.length === 0) return null;
  const readers = [...new Set(known.map(({ reader }) => reader))];
  const least = readers
    .map((reader) => sum(known.filter((one) => one.reader === reader).map((one) => one.size)))
    .reduce((a, b) => max(a, b));
  const most = known.length === files.length ? sum(known.map((one) => one.size)) : null;
  return {
    declared: size,
    unit: sizeUnit,
    least: toDecimal(least),
    most: most === null ? null : toDecimal(most),
    files: known.length,
    gap: gapOf(),
  };

  function gapOf(): SizeBeside['gap'] {
    if (most !== null && exact(size ?? 0).gte(most.times(GAP))) return 'declared-more';
    return least.gte(exact(size ?? 0).times(GAP)) ? 'declared-less' : null;
  }
}

function unitFigure(type: string, unit: string): { figure: string; per: number } | null {
  if (unit === 'word' && BY_SOURCE.has(type)) return { figure: 'sourceWords', per: 1 };
  return Object.hasOwn(FIGURES, unit) ? (FIGURES[unit] ?? null) : null;
}
