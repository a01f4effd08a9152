import type { CitedField, PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { HEAD_BYTES, lenientText } from '../file-family.js';
import { RefusedFile, type SourceFile } from '../importer.js';
import { objectsIn, type JsonObject, type JsonValue } from '../json/json-value.js';
import { readJson } from '../json/read-json.js';
import { decideEncoding, decodedText } from '../tables/csv-encoding.js';
import { openBytes } from '../tables/file-bytes.js';
import { cutText } from './cut-text.js';
import { peekLines } from './peek-lines.js';
import { NOT_SHOWN, nothing } from './peek-reasons.js';

const MOST_FIELDS = 60;

type JsonFile = Pick<SourceFile, 'name' | 'path' | 'byteLength'>;

/** True for a text that starts as JSON does. */
export async function isJson(path: string): Promise<boolean> {
  for await (const head of (await openBytes(path)).pieces(HEAD_BYTES))
    return /^\s*[{[]/.test(lenientText(head) ?? '');
  return false;
}

/**
 * The lines of the record of a JSON file that starts at `line`, and what it holds by name. Its neighbours are not shown: beside
 * the days worked, a time report has absences with their reasons. Throws RefusedFile for what is no text.
 */
export async function peekJson(file: JsonFile, line: number, reach: PeekReach): Promise<SourcePeek> {
  if (reach === 'data') return nothing(NOT_SHOWN);
  const record = recordAt(await valueIn(file), line);
  const lastLine = record?.lastLine ?? line;
  const bytes = await openBytes(file.path);
  const text = decodedText(bytes, await decideEncoding(bytes, file.name));
  const shown = await peekLines(text, { line, lastLine }, 'cited');
  if (shown.kind !== 'lines' || record === null) return shown;
  const fields = [...fieldsOf(record, '')].slice(0, MOST_FIELDS);
  return { ...shown, cited: { line, lastLine, fields } };
}

/** Null for a file that cannot be read as JSON: its lines are there all the same. */
async function valueIn(file: JsonFile): Promise<JsonValue> {
  try {
    return await readJson(file);
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

/** The object that starts at a line and holds the others that do; null when several stand beside each other. */
function recordAt(value: JsonValue, line: number): JsonObject | null {
  const starting = [...objectsIn(value)].filter((object) => object.line === line);
  const [first] = starting;
  if (first === undefined) return null;
  const inside = new Set(objectsIn(first));
  return starting.every((object) => inside.has(object)) ? first : null;
}

/** What an object and those inside it hold, each under its name from that object on. */
function* fieldsOf(value: JsonValue, name: string): Generator<CitedField> {
  if (typeof value !== 'object' || value === null || value.type === 'number') {
    const text = value === null ? '' : typeof value === 'object' ? value.text : String(value);
    if (text.trim() !== '') yield { name, text: cutText(text.trim()) };
    return;
  }
  const parts = value.type === 'object' ? value.members : value.items.map((item) => ['', item] as const);
  for (const [part, inner] of parts)
    yield* fieldsOf(inner, [name, part].filter((one) => one !== '').join('.'));
}
