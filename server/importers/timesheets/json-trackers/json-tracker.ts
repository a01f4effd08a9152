import { isDecimal, type Decimal } from '../../../domain/decimal.js';
import type { Problem } from '../../../domain/problem.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { FileLook, Importer, ReadPiece, SourceFile } from '../../importer.js';
import { objectsIn, textOf, type JsonObject, type JsonValue } from '../../json/json-value.js';
import { jsonHead, readJson } from '../../json/read-json.js';
import { hasTooManyDigits } from '../../tables/number-text.js';
import { badDate } from '../../tables/value-problems.js';
import { hoursOfSeconds } from '../duration-text.js';
import { parseInstant, secondsBetween, type WrittenInstant } from '../instant-text.js';
import { piecesOf, type RecordedEntry, type RecordReading } from '../record-entries.js';
import { intervalNotEnded } from '../record-problems.js';
import { badDuration, endBeforeStart, missingDuration } from '../timesheet-problems.js';

/** A time tracker that exports JSON. */
interface JsonTracker {
  /** Format name published in the schema. */
  format: string;
  /** True for a file of this tool, of which the head may be all that is known. */
  recognises(head: JsonValue): boolean;
  /** What each record of the file comes to. */
  read(value: JsonValue, file: string): Iterable<RecordReading>;
}

/** The importer of a tracker that exports JSON. The file is held whole, within the limits of JSON. */
export function jsonImporter(tracker: JsonTracker): Importer {
  return {
    format: tracker.format,
    kind: 'timesheet',
    claims: (look: FileLook) => {
      const head = jsonHead(look);
      return head !== null && tracker.recognises(head) ? 'named' : null;
    },
    async *read(file: SourceFile): AsyncGenerator<ReadPiece> {
      const value = await readJson(file);
      yield* piecesOf(() => tracker.read(value, file.name), file);
    },
  };
}

/** The objects of a value that have every member named, wherever they stand. */
export function recordsWith(value: JsonValue, ...names: readonly string[]): JsonObject[] {
  return [...objectsIn(value)].filter(({ members }) => names.every((name) => members.has(name)));
}

/** Place of an object: the line of its brace. */
export const placeOf = (object: JsonObject, file: string): SourceRef => ({ file, line: object.line });

/** A quantity written as a number or as its text; null, with its problem, when the member is missing or is none. */
export function readQuantity(
  record: JsonObject | null,
  name: string,
  at: SourceRef,
  problems: Problem[],
): Decimal | null {
  const text = textOf(record, name) ?? '';
  if (isDecimal(text) && !hasTooManyDigits(text)) return text;
  problems.push(badDuration.make(at, { column: name }, text === '' ? undefined : text));
  return null;
}

/** Reads each record with its place; what cannot be read of one goes with it. */
export function* readRecords(
  records: readonly JsonObject[],
  file: string,
  read: (record: JsonObject, at: SourceRef, problems: Problem[]) => RecordedEntry | null,
): Generator<RecordReading> {
  for (const record of records) {
    const problems: Problem[] = [];
    const entry = read(record, placeOf(record, file), problems);
    yield { entry, problems };
  }
}

/** What an interval between two instants comes to. */
type Interval = Pick<RecordedEntry, 'day' | 'writtenDay' | 'quantity' | 'unit'>;

/** Reads the interval of a record from the members `start` and `end`; null, with its problem, when there is none. */
export function readInterval(
  record: JsonObject,
  names: { start: string; end: string },
  at: SourceRef,
  problems: Problem[],
): Interval | null {
  const start = readInstant(record, names.start, at, problems);
  if (start === null) return null;
  const endText = textOf(record, names.end);
  if (endText === null) {
    problems.push(intervalNotEnded.make(at, {}, start.text));
    return null;
  }
  const end = parseInstant(endText);
  if (end === null) {
    problems.push(badDate.make(at, { column: names.end, required: true }, endText));
    return null;
  }
  const seconds = secondsBetween(start.instant, end);
  if (seconds < 0) {
    problems.push(endBeforeStart.make(at, {}, endText), missingDuration.make(at, {}));
    return null;
  }
  return { day: start.instant, writtenDay: start.text, quantity: hoursOfSeconds(seconds), unit: 'hour' };
}

/** An instant with its text; null, with its problem, when the member is missing or holds none. */
export function readInstant(
  record: JsonObject,
  name: string,
  at: SourceRef,
  problems: Problem[],
): { instant: WrittenInstant; text: string } | null {
  const text = textOf(record, name);
  const instant = text === null ? null : parseInstant(text);
  if (text !== null && instant !== null) return { instant, text };
  problems.push(badDate.make(at, { column: name, required: true }, text ?? undefined));
  return null;
}
