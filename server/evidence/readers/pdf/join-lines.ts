/** Hyphens that a line may end with where a word goes on. A soft one is shown only there. */
const HYPHEN = /(\p{L})([-‐\u00ad])$/u;
const SOFT = '\u00ad';

/** Brackets that stand right behind a letter or a mark, and what closes each: `name[1]`, `:mark{index=0}`. */
const CLOSED_BY: Readonly<Record<string, string>> = { '[': ']', '{': '}', '【': '】', '\ue200': '\ue201' };
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu;
const ADDRESS_STOPS = /[/?&=_%#~.-]$/u;
const ADDRESS_GOES_ON = /^[/?&=%#]|^\S*[/?&=%_]|^\S*\w\.\w/u;

/**
 * Joins a line to the text before it. A word cut by a hyphen becomes whole: without the hyphen where `isWord` knows it so
 * (or the hyphen is a soft one), with it otherwise. So does an address, or a mark in brackets, that was cut at the margin.
 */
export function joinLines(before: string, line: string, isWord: (word: string) => boolean): string {
  const hyphen = HYPHEN.exec(before)?.[2];
  if (hyphen !== undefined && /^\p{L}/u.test(line)) {
    const whole = before.slice(0, -1);
    const isCut = hyphen === SOFT || isWord(lastLetters(whole) + firstLetters(line));
    return (isCut ? whole : before) + line;
  }
  return `${before}${goesOn(before, line) ? '' : ' '}${line}`;
}

const lastLetters = (text: string): string => /[\p{L}\p{M}]+$/u.exec(text)?.[0] ?? '';
const firstLetters = (text: string): string => /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';

function goesOn(before: string, line: string): boolean {
  // The longest address or mark is far shorter; a line may be one word without an end.
  const end = before.slice(-2000);
  const word = end.slice(end.lastIndexOf(' ') + 1);
  if (ADDRESS.test(word)) return ADDRESS_STOPS.test(word) || ADDRESS_GOES_ON.test(line.slice(0, 2000));
  const next = line.slice(0, 2000).split(' ', 1)[0] ?? '';
  return Object.entries(CLOSED_BY).some(([open, close]) => {
    const at = word.lastIndexOf(open);
    const isOpen = at !== -1 && (at > 0 || open > '~') && !word.includes(close, at);
    return isOpen && next.includes(close);
  });
}
