import { createHash } from 'node:crypto';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { applyDelta } from './apply-delta.js';
import {
  entryHead,
  inflateEntry,
  objectId,
  passOver,
  type ObjectType,
  type PackEntry,
} from './pack-entry.js';

/** An object of git. */
export interface GitObject {
  type: ObjectType;
  data: Buffer;
}

const { objects: MOST_OBJECTS, objectMegabytes, inflatedMegabytes, chainMegabytes } = LIMITS.git;
const MOST_BYTES = objectMegabytes * MEGABYTE;
const HEADER_BYTES = 12;
const TRAILER_BYTES = 20;
/** Objects read lately, for trees that commits share. */
const HELD_BYTES = 48 * MEGABYTE;

/**
 * The objects of a pack by their id, each checked by it. Everything is counted before it is held: objects, inflated bytes, bases of
 * a chain. Deltas whose base is not in the pack, or that refer to each other, are not resolved.
 */
export class PackObjects {
  /** Deltas without their base. */
  unresolved = 0;
  /** Objects too large to be read. */
  oversized = 0;
  readonly #entries: PackEntry[] = [];
  readonly #byPlace = new Map<number, number>();
  readonly #byId = new Map<string, number>();
  readonly #types: (ObjectType | undefined)[] = [];
  /** Of the objects that deltas make. */
  readonly #sizes: (number | undefined)[] = [];
  readonly #held = new Map<string, GitObject>();
  #heldBytes = 0;
  /** Bytes that may still be inflated. */
  #room: number;

  private constructor(
    private readonly pack: Buffer,
    room: number,
  ) {
    this.#room = room;
  }

  /**
   * @param megabytes that all objects together may inflate to; then as much again for what is read of them
   * @throws NotMeasuredFile `damaged`, `too-large`
   */
  static async open(pack: Buffer, megabytes: number = inflatedMegabytes): Promise<PackObjects> {
    const objects = new PackObjects(pack, megabytes * MEGABYTE);
    await objects.#index();
    objects.#resolve();
    objects.#room = megabytes * MEGABYTE;
    return objects;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Bytes of an object, without reading it; null when it is not in the pack. */
  sizeOf(id: string): number | null {
    const index = this.#byId.get(id);
    return index === undefined ? null : (this.#sizes[index] ?? this.#entries[index]?.size ?? null);
  }

  /** An object by its id; null when it is not in the pack, is too large, or enough was read. */
  read(id: string): GitObject | null {
    const held = this.#held.get(id);
    if (held !== undefined) {
      this.#held.delete(id);
      this.#held.set(id, held);
      return held;
    }
    const index = this.#byId.get(id);
    const type = index === undefined ? undefined : this.#types[index];
    if (index === undefined || type === undefined) return null;
    const data = this.#content(index);
    if (data === null) return null;
    const object = { type, data };
    this.#hold(id, object);
    return object;
  }

  async #index(): Promise<void> {
    const count = this.#checkedCount();
    let at = HEADER_BYTES;
    for (let index = 0; index < count; index += 1) {
      const entry = entryHead(this.pack, at);
      this.#byPlace.set(at, index);
      this.#entries.push(entry);
      this.#spend(entry.size);
      at = entry.size > MOST_BYTES ? await this.#passOver(index, entry) : this.#take(index, entry);
    }
    if (at !== this.pack.length - TRAILER_BYTES) throw new NotMeasuredFile('damaged');
  }

  #checkedCount(): number {
    const end = this.pack.length - TRAILER_BYTES;
    if (end < HEADER_BYTES || this.pack.toString('latin1', 0, 4) !== 'PACK')
      throw new NotMeasuredFile('damaged');
    const version = this.pack.readUInt32BE(4);
    if (version !== 2 && version !== 3) throw new NotMeasuredFile('unknown-format');
    const checksum = createHash('sha1').update(this.pack.subarray(0, end)).digest();
    if (!checksum.equals(this.pack.subarray(end))) throw new NotMeasuredFile('damaged');
    const count = this.pack.readUInt32BE(8);
    if (count > MOST_OBJECTS) throw new NotMeasuredFile('too-large');
    return count;
  }

  #take(index: number, entry: PackEntry): number {
    const { data, end } = inflateEntry(this.pack, entry);
    if (entry.type !== null) this.#know(index, entry.type, objectId(entry.type, data));
    return end;
  }

  async #passOver(index: number, entry: PackEntry): Promise<number> {
    const { id, end } = await passOver(this.pack, entry);
    this.oversized += 1;
    if (id !== null && !this.#byId.has(id)) this.#byId.set(id, index);
    return end;
  }

  /** The first that has an id keeps it: its base was known before, so that no chain leads back into itself. */
  #know(index: number, type: ObjectType, id: string): void {
    this.#types[index] = type;
    if (!this.#byId.has(id)) this.#byId.set(id, index);
  }

  /** Goes from each whole object to the deltas upon it, and on; what is never reached has no base here. */
  #resolve(): void {
    const children = new Map<number | string, number[]>();
    for (const [index, { type, baseAt, baseId }] of this.#entries.entries()) {
      if (type !== null) continue;
      const base = baseId ?? (baseAt === null ? undefined : this.#byPlace.get(baseAt));
      if (base === undefined) throw new NotMeasuredFile('damaged');
      const siblings = children.get(base);
      if (siblings === undefined) children.set(base, [index]);
      else siblings.push(index);
    }
    const roots = [...this.#byId].filter(([, index]) => this.#types[index] !== undefined);
    for (const [id, index] of roots) this.#descend(index, id, children);
    this.unresolved = this.#entries.length - this.oversized - this.#types.filter(Boolean).length;
  }

  #descend(root: number, rootId: string, children: Map<number | string, number[]>): void {
    const takeChildren = (index: number, id: string): number[] => {
      const all = [...(children.get(index) ?? []), ...(children.get(id) ?? [])];
      children.delete(index);
      children.delete(id);
      return all;
    };
    const first = takeChildren(root, rootId);
    const type = this.#types[root];
    if (first.length === 0 || type === undefined) return;
    const path = [{ data: this.#inflated(root), waiting: first }];
    let bytes = path[0]?.data.length ?? 0;
    for (let base = path.at(-1); base !== undefined; base = path.at(-1)) {
      const index = base.waiting.pop();
      if (index === undefined) {
        bytes -= base.data.length;
        path.pop();
        continue;
      }
      const data = this.#patched(base.data, index);
      if (data === null) continue;
      const id = objectId(type, data);
      this.#know(index, type, id);
      this.#sizes[index] = data.length;
      const waiting = takeChildren(index, id);
      if (waiting.length === 0) continue;
      bytes += data.length;
      if (bytes > chainMegabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
      path.push({ data, waiting });
    }
  }

  /** Null for an object that is too large to be read. */
  #patched(base: Buffer, index: number): Buffer | null {
    const entry = this.#entries[index];
    if (entry === undefined || entry.size > MOST_BYTES) return null;
    const data = applyDelta(base, inflateEntry(this.pack, entry).data, MOST_BYTES);
    if (data === null) this.oversized += 1;
    else this.#spend(data.length);
    return data;
  }

  #inflated(index: number): Buffer {
    const entry = this.#entries[index];
    if (entry === undefined) throw new RangeError(`no entry ${String(index)}`);
    this.#spend(entry.size);
    return inflateEntry(this.pack, entry).data;
  }

  #spend(bytes: number): void {
    this.#room -= bytes;
    if (this.#room < 0) throw new NotMeasuredFile('too-large');
  }

  /** Inflates an object, its chain of deltas from the base on; null when there is no room left for that. */
  #content(index: number): Buffer | null {
    const chain: PackEntry[] = [];
    for (let at = index; ;) {
      const entry = this.#entries[at];
      if (entry === undefined) return null;
      this.#room -= entry.size;
      if (this.#room <= 0) return null;
      if (entry.type !== null) return this.#rebuilt(inflateEntry(this.pack, entry).data, chain);
      chain.push(entry);
      at =
        (entry.baseId === null ? this.#byPlace.get(entry.baseAt ?? -1) : this.#byId.get(entry.baseId)) ?? -1;
    }
  }

  #rebuilt(base: Buffer, chain: readonly PackEntry[]): Buffer | null {
    let data: Buffer | null = base;
    for (const entry of chain.toReversed()) {
      if (data === null) return null;
      data = applyDelta(data, inflateEntry(this.pack, entry).data, MOST_BYTES);
      this.#room -= data?.length ?? 0;
      if (this.#room <= 0) return null;
    }
    return data;
  }

  #hold(id: string, object: GitObject): void {
    if (object.data.length > HELD_BYTES / 8) return;
    this.#held.set(id, object);
    this.#heldBytes += object.data.length;
    for (const [oldest, { data }] of this.#held) {
      if (this.#heldBytes <= HELD_BYTES) return;
      this.#held.delete(oldest);
      this.#heldBytes -= data.length;
    }
  }
}
