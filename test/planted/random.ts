import { randomFrom, type Random as Generator } from '../../scripts/bench/random.js';

/** Seeded chance: the same seed makes the same dossier on every machine. */
export interface Random extends Generator {
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  /** The list in another order; the list itself stays. */
  shuffled<T>(list: readonly T[]): T[];
}

/** The chance of a seed. */
export function seeded(seed: number): Random {
  const generator = randomFrom(seed);
  const between = (from: number, to: number): number => from + generator.below(to - from + 1);
  return {
    ...generator,
    between,
    once: (times) => generator.below(times) === 0,
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: generator.next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
