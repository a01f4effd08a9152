/** Complexity of the functions of a language or of a whole delivery. A mean would hide the few that are hard. */
export interface ComplexityFigures {
  functions: number;
  /** 1 + branches of each function (if, loop, case, catch, ternary, and, or), added up. */
  complexityTotal: number;
  /** Half the functions are at or below it; between the two middle ones their mean. Null without a function. */
  complexityMedian: number | null;
  /** Nine functions of ten are at or below it (nearest rank). Null without a function. */
  complexityP90: number | null;
}

/** Figures over the complexities of functions. */
export function complexityFigures(complexities: readonly number[]): ComplexityFigures {
  const sorted = [...complexities].sort((a, b) => a - b);
  const count = sorted.length;
  const middle = Math.floor(count / 2);
  const upper = sorted[middle];
  const lower = count % 2 === 1 ? upper : sorted[middle - 1];
  return {
    functions: count,
    complexityTotal: sorted.reduce((sum, value) => sum + value, 0),
    complexityMedian: upper === undefined || lower === undefined ? null : (lower + upper) / 2,
    complexityP90: sorted[Math.ceil(count * 0.9) - 1] ?? null,
  };
}
