import type { CivilDate } from '../../../domain/civil-date.js';
import { civilDayAt } from './civil-day.js';

/** A commit as git keeps it. */
export interface Commit {
  id: string;
  tree: string;
  parents: string[];
  authorName: string;
  authorAddress: string;
  committerName: string;
  committerAddress: string;
  authoredOn: CivilDate | null;
  /** Seconds of the committer, to put commits in order; 0 when it is not stated. */
  committedAt: number;
  message: string;
}

/** A person who signs a commit. */
interface Signature {
  name: string;
  address: string;
  seconds: number;
  zone: string;
}

const SIGNATURE = /^(.*?)\s*<([^<>]*)>(?: (-?\d{1,15}) ([+-]\d{4}))?/;
/** Longest message that is kept, in characters. */
const MESSAGE_CHARACTERS = 20_000;

/** Reads a commit object; null for one without a tree. */
export function commitOf(id: string, data: Buffer): Commit | null {
  const gap = data.indexOf('\n\n');
  const head = data.toString('latin1', 0, gap < 0 ? data.length : gap);
  const encoding = /^encoding (\S+)$/m.exec(head)?.[1];
  const fields = decoded(data.subarray(0, gap < 0 ? data.length : gap), encoding).split('\n');
  const value = (name: string): string | undefined =>
    fields.find((field) => field.startsWith(`${name} `))?.slice(name.length + 1);
  const tree = /^[0-9a-f]{40}$/.exec(value('tree') ?? '')?.[0];
  if (tree === undefined) return null;
  const author = signatureOf(value('author'));
  const committer = signatureOf(value('committer'));
  return {
    id,
    tree,
    parents: fields.flatMap((field) => /^parent ([0-9a-f]{40})$/.exec(field)?.[1] ?? []),
    authorName: author.name,
    authorAddress: author.address,
    committerName: committer.name,
    committerAddress: committer.address,
    authoredOn: civilDayAt(author.seconds, author.zone),
    committedAt: Math.max(committer.seconds, 0),
    message:
      gap < 0
        ? ''
        : decoded(data.subarray(gap + 2), encoding)
            .slice(0, MESSAGE_CHARACTERS)
            .trimEnd(),
  };
}

function signatureOf(text = ''): Signature {
  const [, name = '', address = '', seconds = '', zone = ''] = SIGNATURE.exec(text) ?? [];
  return { name: name.trim(), address: address.trim(), seconds: seconds === '' ? -1 : Number(seconds), zone };
}

/** Commits are UTF-8 unless they say otherwise. */
function decoded(bytes: Buffer, encoding = 'utf-8'): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
