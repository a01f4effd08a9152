/** Values that an address may hold. A bad one is dropped and the page opens without it. */
type Search = Record<string, unknown>;

const LONGEST = 500;

/** A free text; undefined when it is absent, empty or too long. */
export function textIn(search: Search, name: string): string | undefined {
  const value = search[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > LONGEST ? undefined : text;
}

/** One of some words; undefined for anything else. */
export function oneOfIn<Word extends string>(
  search: Search,
  name: string,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === search[name]);
}

/** A year of four figures; undefined for anything else. */
export function yearIn(search: Search, name: string): number | undefined {
  const value = Number(search[name]);
  return Number.isInteger(value) && value >= 1900 && value <= 2199 ? value : undefined;
}

/** Leaves out what is undefined, so that it does not stand in the address. */
export function onlyKnown<Names extends string, Value>(
  values: Record<Names, Value | undefined>,
): Partial<Record<Names, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Record<Names, Value>
  >;
}
