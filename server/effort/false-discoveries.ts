/** What one subject of a statistical rule says of the honest ones. */
export interface HonestChance {
  /** Share of honest contractors who need as much: how unusual the subject is. */
  tailShare: number;
  /** Share of honest contractors whom the rule would ask about a subject like this one. */
  askedIfHonest: number;
}

/**
 * Benjamini and Hochberg (1995): of all subjects at most as unusual as this one, the share that would be expected if everybody
 * were honest. In the order of the given shares, whatever that order is.
 */
export function qValues(tailShares: readonly number[]): number[] {
  const order = tailShares.map((share, index) => ({ share, index })).sort((a, b) => b.share - a.share);
  const values = new Array<number>(tailShares.length).fill(1);
  let least = 1;
  order.forEach(({ share, index }, place) => {
    const rank = tailShares.length - place;
    least = Math.min(least, (share * tailShares.length) / rank);
    values[index] = least;
  });
  return values;
}
