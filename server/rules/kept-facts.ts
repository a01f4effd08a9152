import { createHash } from 'node:crypto';
import { readCalendar, writeCalendar, type KeptCalendar } from '../domain/kept-calendar.js';
import type { WorkingCalendar } from '../domain/working-calendar.js';

/**
 * Facts as they are kept: pieces of JSON, each under the hash of its content, so that the rules of one subject, the subjects of
 * one contract and the audits of one dossier share what they have in common.
 */

/** Marks the place of a piece inside another one. */
const PIECE = '$piece';
const CALENDAR = '$calendar';

/** Id of a piece: the first 128 bits of the SHA-256 of its text, as a uuid. */
export type PieceId = string;

/** Where pieces are put; one that is put again is the same one. */
export type PutPiece = (id: PieceId, text: string) => void;

/** Writes facts and what else a rule was given; remembers what it wrote by the object, as long as that object lives. */
export class FactWriter {
  private readonly known = new WeakMap<object, PieceId>();

  constructor(private readonly put: PutPiece) {}

  /** Puts one value, and first what other values may share with it: contracts and calendars. */
  write(value: unknown): PieceId {
    if (typeof value !== 'object' || value === null) return this.putText(JSON.stringify(value ?? null));
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const id = this.putText(JSON.stringify(value, (_, inner: unknown) => this.replaced(inner, value)));
    this.known.set(value, id);
    return id;
  }

  private replaced(inner: unknown, outer: object): unknown {
    if (typeof inner === 'function') return { [CALENDAR]: this.writeCalendar(inner as WorkingCalendar) };
    // A contract stands in each of its thousand lines: it alone has a calendar.
    if (isContract(inner) && inner !== outer) return { [PIECE]: this.write(inner) };
    return inner;
  }

  private writeCalendar(calendar: WorkingCalendar): PieceId {
    const known = this.known.get(calendar);
    if (known !== undefined) return known;
    const id = this.putText(JSON.stringify(writeCalendar(calendar)));
    this.known.set(calendar, id);
    return id;
  }

  private putText(text: string): PieceId {
    const id = pieceId(text);
    this.put(id, text);
    return id;
  }
}

const isContract = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'calendar' in value && typeof value.calendar === 'function';

function pieceId(text: string): PieceId {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The pieces that a piece names, to be looked up next. */
export function piecesNamedIn(text: string): PieceId[] {
  return [...text.matchAll(/"\$(?:piece|calendar)":"([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
}

/**
 * The value that was written, with everything it shares put back.
 * @throws RangeError where a piece is missing: what is kept was cut
 */
export function readPiece(
  pieces: ReadonlyMap<PieceId, string>,
  id: PieceId,
  known = new Map<PieceId, unknown>(),
): unknown {
  if (known.has(id)) return known.get(id);
  const text = pieces.get(id);
  if (text === undefined) throw new RangeError(`the piece ${id} is not kept`);
  const value: unknown = JSON.parse(text, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return inner;
    if (PIECE in inner) return readPiece(pieces, String(inner[PIECE]), known);
    if (CALENDAR in inner)
      return readCalendar(readPiece(pieces, String(inner[CALENDAR]), known) as KeptCalendar);
    return inner;
  });
  known.set(id, value);
  return value;
}
