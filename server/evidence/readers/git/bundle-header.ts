import { LIMITS } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';

/** A name that a bundle gives to a commit or a tag. */
export interface BundleRef {
  name: string;
  id: string;
}

/** The text before the pack of a bundle (gitformat-bundle, versions 2 and 3). */
export interface BundleHeader {
  version: 2 | 3;
  /** Commits that the receiver is supposed to have: their history is not inside. */
  prerequisites: string[];
  refs: BundleRef[];
  /** Objects are left out on purpose (`blob:none`…); null when none are. */
  filter: string | null;
  /** Where the pack begins. */
  packAt: number;
}

const SIGNATURE = /^# v([23]) git bundle$/;
const OBJECT_ID = '[0-9a-f]{40}';
const PREREQUISITE = new RegExp(`^-(${OBJECT_ID})(?: |$)`);
const REF = new RegExp(`^(${OBJECT_ID}) (.+)$`);

/** True for a file that begins as a bundle does. */
export const isBundle = (head: Uint8Array): boolean =>
  /^# v\d+ git bundle\n/.test(Buffer.from(head.subarray(0, 40)).toString('latin1'));

/**
 * Reads the header of a bundle.
 * @throws NotMeasuredFile `unknown-format` for another version or another kind of object ids, `damaged`, `too-large`
 */
export function bundleHeader(bytes: Buffer): BundleHeader {
  const lines = headerLines(bytes);
  const version = SIGNATURE.exec(lines.next().value?.text ?? '')?.[1];
  if (version === undefined) throw new NotMeasuredFile('unknown-format');
  const header: BundleHeader = {
    version: version === '3' ? 3 : 2,
    prerequisites: [],
    refs: [],
    filter: null,
    packAt: 0,
  };
  for (const { text, end } of lines) {
    if (text === '') return { ...header, packAt: end };
    readLine(text, header);
    if (header.refs.length + header.prerequisites.length > LIMITS.git.refs)
      throw new NotMeasuredFile('too-large');
  }
  throw new NotMeasuredFile('damaged');
}

function readLine(text: string, header: BundleHeader): void {
  if (header.version === 3 && text.startsWith('@')) {
    readCapability(text.slice(1), header);
    return;
  }
  const prerequisite = PREREQUISITE.exec(text)?.[1];
  const [, id, name] = REF.exec(text) ?? [];
  if (prerequisite !== undefined) header.prerequisites.push(prerequisite);
  else if (id !== undefined && name !== undefined) header.refs.push({ id, name });
  // SHA-256 ids are longer: a repository of another kind.
  else throw new NotMeasuredFile(/^-?[0-9a-f]{64}\b/.test(text) ? 'unknown-format' : 'damaged');
}

function readCapability(capability: string, header: BundleHeader): void {
  const [key = '', value = ''] = capability.split('=', 2);
  if (key === 'filter') header.filter = value;
  else if (key !== 'object-format' || value !== 'sha1') throw new NotMeasuredFile('unknown-format');
}

function* headerLines(bytes: Buffer): Generator<{ text: string; end: number }, undefined> {
  for (let start = 0; ;) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return undefined;
    yield { text: bytes.toString('utf8', start, end), end: end + 1 };
    start = end + 1;
  }
}
