import type { Problem } from '../../domain/problem.js';
import { fileTooLarge } from '../file-problems.js';
import { RefusedFile, wholeFile, type FileLook, type SourceFile } from '../importer.js';
import { LIMITS, MEGABYTE } from '../limits.js';
import { decideEncoding, decodedText } from '../tables/csv-encoding.js';
import { openBytes } from '../tables/file-bytes.js';
import { JsonFault } from './json-fault.js';
import { jsonNotWellFormed, jsonTooDeep, jsonTooManyValues, jsonTruncated } from './json-problems.js';
import type { JsonValue } from './json-value.js';
import { parseJson, parseJsonHead } from './parse-json.js';

/**
 * Reads a whole JSON file. It is held in memory: beyond the limits of size, depth and number of values it is refused,
 * well before the memory of the process that reads it. Throws RefusedFile.
 */
export async function readJson(file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>): Promise<JsonValue> {
  const { megabytes } = LIMITS.json;
  if (file.byteLength > megabytes * MEGABYTE)
    throw new RefusedFile(fileTooLarge.make(wholeFile(file.name), { megabytes }));
  const bytes = await openBytes(file.path);
  const encoding = await decideEncoding(bytes, file.name);
  let text = '';
  for await (const piece of decodedText(bytes, encoding)) text += piece;
  try {
    return parseJson(text);
  } catch (error) {
    throw error instanceof JsonFault ? new RefusedFile(problemOf(error, file.name)) : error;
  }
}

function problemOf({ reason, line, seen }: JsonFault, file: string): Problem {
  const at = { file, line };
  switch (reason) {
    case 'malformed':
      return jsonNotWellFormed.make(at, {}, seen);
    case 'truncated':
      return jsonTruncated.make(at, {});
    case 'too-deep':
      return jsonTooDeep.make(at, { limit: LIMITS.json.depth });
    case 'too-many-values':
      return jsonTooManyValues.make(at, { limit: LIMITS.json.values });
  }
}

/** Each importer asks for the head of the same file. */
const heads = new WeakMap<FileLook, JsonValue>();

/** What the head of a file holds when it is JSON, as far as it goes; null for anything else. */
export function jsonHead(look: FileLook): JsonValue {
  if (!/^\s*[{[]/.test(look.text)) return null;
  const known = heads.get(look);
  if (known !== undefined) return known;
  const head = parseJsonHead(look.text);
  heads.set(look, head);
  return head;
}
