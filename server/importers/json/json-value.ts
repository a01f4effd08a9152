/** A number as it is written: an exact decimal or an identifier never passes through a float. */
export interface JsonNumber {
  type: 'number';
  text: string;
}

/** An array, with the line its bracket stands on. */
export interface JsonArray {
  type: 'array';
  line: number;
  items: JsonValue[];
}

/** An object, with the lines its braces stand on; the last is absent while it is not closed. A map: no name of a member means anything to the engine. */
export interface JsonObject {
  type: 'object';
  line: number;
  lastLine?: number;
  members: ReadonlyMap<string, JsonValue>;
}

/** A value of a JSON text (RFC 8259). */
export type JsonValue = null | boolean | string | JsonNumber | JsonArray | JsonObject;

/** The object, or null for any other value and for an absent one. */
export function asObject(value: JsonValue | undefined): JsonObject | null {
  return typeof value === 'object' && value?.type === 'object' ? value : null;
}

/** The items of an array, or none for any other value. */
export function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return typeof value === 'object' && value?.type === 'array' ? value.items : [];
}

/** Text of a string, or of a number as written; trimmed, null when empty, for any other value and for an absent one. */
export function textOf(object: JsonObject | null, name: string): string | null {
  const value = object?.members.get(name);
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'object' && value?.type === 'number' ? value.text : null;
}

/** Every object of a value, in the order of the text, those inside others included. */
export function* objectsIn(value: JsonValue | undefined): Generator<JsonObject> {
  if (typeof value !== 'object' || value === null || value.type === 'number') return;
  if (value.type === 'object') yield value;
  const inside = value.type === 'object' ? value.members.values() : value.items;
  for (const one of inside) yield* objectsIn(one);
}
