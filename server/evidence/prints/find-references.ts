import type { CitedReference } from '../../domain/file-evidence.js';
import type { BlockRole, DeliveredContent } from '../delivered-content.js';
import { REFERENCE_PATTERNS } from './reference-patterns.js';
import { IMPOSSIBLE, writtenDate } from './written-date.js';

/** Where an author cites. Addresses in code are parameters, not sources. */
const CITING: ReadonlySet<BlockRole> = new Set(['heading', 'body', 'cell', 'slide', 'note', 'insertion']);

/** A list for a person; a file of more is a bibliography that nobody checks entry by entry. */
const MOST_REFERENCES = 500;

/**
 * The references that a file cites: DOIs, addresses, laws and court cases, each once, in reading order, the first 500. Only the
 * form is judged; whether what is cited exists is for a person to look up.
 */
export function findReferences({ blocks, links }: DeliveredContent): CitedReference[] {
  const found = new Map<string, CitedReference>();
  const add = (reference: CitedReference): void => {
    const key = `${reference.kind} ${reference.text.toLowerCase().replace(/\s+/g, ' ')}`;
    if (found.size < MOST_REFERENCES && !found.has(key)) found.set(key, reference);
  };
  for (const { role, text, at } of blocks) {
    if (!CITING.has(role)) continue;
    referencesIn(text).forEach((reference) => {
      add({ ...reference, at });
    });
  }
  for (const { target, at } of links)
    if (/^https?:/i.test(target))
      referencesIn(target).forEach((reference) => {
        add({ ...reference, at });
      });
  return [...found.values()];
}

/** The references of a stretch of text, in the order in which they begin. */
function referencesIn(text: string): Omit<CitedReference, 'at'>[] {
  const taken: { start: number; end: number; reference: Omit<CitedReference, 'at'> }[] = [];
  for (const { kind, pattern, fault } of REFERENCE_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const written = withoutClosing(match[0]);
      const [start, end] = [match.index, match.index + written.length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const found = fault(written);
      // A DOI that stops at a space may go on behind it: so lines are broken.
      if (found === 'doi-suffix' && /^\s+\S/.test(text.slice(end))) continue;
      taken.push({ start, end, reference: described(kind, written, found) });
    }
  }
  return taken.sort((a, b) => a.start - b.start).map(({ reference }) => reference);
}

function described(
  kind: CitedReference['kind'],
  text: string,
  fault: CitedReference['fault'],
): Omit<CitedReference, 'at'> {
  const date = kind === 'law' || kind === 'case' ? writtenDate(text) : null;
  return {
    kind,
    text,
    malformed: fault !== undefined,
    ...(fault === undefined ? {} : { fault }),
    ...(date === null || date === IMPOSSIBLE ? {} : { datedOn: date }),
  };
}

/** Without the punctuation of the sentence around it; a closing parenthesis stays where one was opened. */
function withoutClosing(text: string): string {
  let kept = text.replace(/[.,;:!?'"»”’\]…]+$/u, '');
  while (kept.endsWith(')') && kept.split('(').length < kept.split(')').length)
    kept = kept.slice(0, -1).replace(/[.,;:!?]+$/, '');
  return kept.trim();
}
