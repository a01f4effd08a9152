/** The line on which each text of a PO file stands, by context and text. */
export type PoLines = (context: string, text: string) => number | undefined;

const QUOTED = /^\s*"(.*)"\s*$/;
const STARTS = /^(msgctxt|msgid)\s+(".*")\s*$/;

/** Finds the lines of the texts: the parser of the catalogue does not keep them. Those of obsolete entries are left out. */
export function poLines(text: string): PoLines {
  const lines = new Map<string, number>();
  let context = '';
  let number = 0;
  let open: { keyword: string; text: string; line: number } | undefined;
  const close = (): void => {
    const ended = open;
    open = undefined;
    if (ended?.keyword === 'msgctxt') context = ended.text;
    if (ended?.keyword !== 'msgid') return;
    const key = `${context}\u0004${ended.text}`;
    if (!lines.has(key)) lines.set(key, ended.line);
    context = '';
  };
  for (const line of text.split('\n')) {
    number += 1;
    const more = QUOTED.exec(line)?.[1];
    if (more !== undefined && open !== undefined) {
      open = { keyword: open.keyword, text: open.text + unescaped(more), line: open.line };
      continue;
    }
    close();
    const [, keyword, quoted] = STARTS.exec(line) ?? [];
    if (keyword !== undefined && quoted !== undefined)
      open = { keyword, text: unescaped(quoted.slice(1, -1)), line: number };
  }
  close();
  return (wanted, found) => lines.get(`${wanted}\u0004${found}`);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
