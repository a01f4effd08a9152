/** Numbers that look like chance and are the same on every machine: whoever runs them again gets the same sum. */
export interface SeededNumbers {
  /** Evenly between 0 and 1, both left out. */
  uniform: () => number;
  /** Standard normal. */
  normal: () => number;
  /** Chi-square with any positive degrees of freedom, divided by them: 1 on average. */
  chiSquareShare: (degreesOfFreedom: number) => number;
}

const WORD = 2 ** 32;

/** xorshift128 of Marsaglia (Journal of Statistical Software, 2003), from four words that `seed` fills. */
export function seededNumbers(seed: number): SeededNumbers {
  let [x, y, z, w] = wordsOf(seed);
  let spare: number | null = null;

  function uniform(): number {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return ((w >>> 0) + 0.5) / WORD;
  }

  /** Polar method of Marsaglia and Bray (1964): two at a time. */
  function normal(): number {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const square = u * u + v * v;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = v * factor;
      return u * factor;
    }
  }

  /** Gamma by Marsaglia and Tsang (ACM TOMS, 2000); a shape below 1 is raised by one and brought back by a power. */
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v <= 0) continue;
      if (Math.log(uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  return {
    uniform,
    normal,
    chiSquareShare: (degreesOfFreedom) =>
      degreesOfFreedom === Infinity ? 1 : (2 * gamma(degreesOfFreedom / 2)) / degreesOfFreedom,
  };
}

/** Four words of 32 bits, never all zero: the seed stirred by the finaliser of MurmurHash3. */
function wordsOf(seed: number): [number, number, number, number] {
  const stirred = (index: number): number => {
    let h = (seed + Math.imul(index, 0x9e3779b9)) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  };
  return [stirred(1), stirred(2), stirred(3), stirred(4) | 1];
}
