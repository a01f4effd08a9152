/** How many letters and digits come before each mark that separates two digits: `FA-1-12` → 3, `FA-11-2` → 4. */
function breaksOf(number: string): number[] {
  const parts = number.split(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/u);
  let before = 0;
  return parts.slice(0, -1).map((part) => (before += part.replace(/[^\p{L}\p{N}]/gu, '').length));
}

/**
 * Do two numbers that are equal without their marks part their digits at different places (`FA-1-12`, `FA-11-2`)? A number
 * written with fewer marks than the other (`F2026118`, `F-2026-118`) does not.
 */
export function partsDigitsOtherwise(one: string, other: string): boolean {
  const [a, b] = [breaksOf(one), breaksOf(other)];
  return !a.every((at) => b.includes(at)) && !b.every((at) => a.includes(at));
}
