/** Namespace and local name of a root element. */
export interface RootName {
  uri: string;
  local: string;
}

const SPACE = /^\s+/;
const DOCTYPE = /^<!DOCTYPE[^>[]*(\[[\s\S]*?\]\s*)?>/i;
const ELEMENT = /^<(?:([^\s<>:/"'=]+):)?([^\s<>:/"'=]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;
const ATTRIBUTE = /([^\s=<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Finds the root element in the decoded head of a file, past a declaration, processing instructions and comments
 * of any length. Null when the head is not XML or ends before the root's start tag does.
 */
export function findRoot(head: string): RootName | null {
  let rest = head.charCodeAt(0) === 0xfeff ? head.slice(1) : head;
  while (rest !== '') {
    rest = rest.replace(SPACE, '');
    const skipped = prologLength(rest);
    if (skipped === null) return null;
    if (skipped === 0) return readRoot(rest);
    rest = rest.slice(skipped);
  }
  return null;
}

/** Length of the prolog piece at the start of the text, 0 for none, null when it does not end. */
function prologLength(text: string): number | null {
  if (text.startsWith('<?')) return lengthUntil(text, '?>');
  if (text.startsWith('<!--')) return lengthUntil(text, '-->');
  if (/^<!DOCTYPE/i.test(text)) return DOCTYPE.exec(text)?.[0].length ?? null;
  return text.startsWith('<') ? 0 : null;
}

function lengthUntil(text: string, end: string): number | null {
  const found = text.indexOf(end);
  return found === -1 ? null : found + end.length;
}

function readRoot(text: string): RootName | null {
  const element = ELEMENT.exec(text);
  const local = element?.[2];
  if (local === undefined) return null;
  const prefix = element?.[1];
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, double, single] of (element?.[3] ?? '').matchAll(ATTRIBUTE))
    if (name === declaration) return { uri: double ?? single ?? '', local };
  return { uri: '', local };
}
