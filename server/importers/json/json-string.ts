/** Characters of a string that need no look: no quote, no backslash, no control character. */
const PLAIN = /[^"\\\p{Cc}]*/uy;
const HEX = /[0-9a-fA-F]{4}/y;
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }),
);
const FIRST_PRINTED = 0x20;

/** A string with the place behind its closing quote; or why there is none, and where. */
type StringReading = { text: string; end: number } | { fault: 'malformed' | 'truncated'; at: number };

/**
 * Reads a JSON string whose opening quote stands at `from` (RFC 8259, section 7). U+0000 is refused: no text that is
 * stored holds it, and no tool writes it.
 */
export function readJsonString(text: string, from: number): StringReading {
  let read = '';
  let at = from + 1;
  for (;;) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0] ?? '';
    read += plain;
    at += plain.length;
    const char = text[at];
    if (char === undefined) return { fault: 'truncated', at };
    if (char === '"') return { text: read, end: at + 1 };
    if (char !== '\\') {
      if (char.charCodeAt(0) < FIRST_PRINTED) return { fault: 'malformed', at };
      read += char;
      at += 1;
      continue;
    }
    const escape = readEscape(text, at + 1);
    if ('fault' in escape) return escape;
    read += escape.text;
    at = escape.end;
  }
}

function readEscape(text: string, at: number): StringReading {
  const letter = text[at];
  if (letter === undefined) return { fault: 'truncated', at };
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) return { text: plain, end: at + 1 };
  if (letter !== 'u') return { fault: 'malformed', at };
  HEX.lastIndex = at + 1;
  const code = HEX.exec(text)?.[0];
  if (code === undefined) return { fault: text.length < at + 5 ? 'truncated' : 'malformed', at };
  const value = Number.parseInt(code, 16);
  return value === 0 ? { fault: 'malformed', at } : { text: String.fromCharCode(value), end: at + 5 };
}
