import { LIMITS } from '../limits.js';
import { JsonFault } from './json-fault.js';
import { readJsonString } from './json-string.js';
import type { JsonArray, JsonObject, JsonValue } from './json-value.js';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** More digits than any quantity has; they would overflow what computes with them. */
const LONGEST_NUMBER = LIMITS.number.digits;
const WORD = /[a-z]+/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const SEEN = 40;
/** A million empty objects need no map each. */
const NO_MEMBERS: ReadonlyMap<string, JsonValue> = new Map();

/**
 * Parses a JSON text strictly (RFC 8259), keeping the line of each array and object, and numbers as they are written:
 * `JSON.parse` keeps neither. A member named twice is malformed: readers differ on which counts.
 * Throws JsonFault beyond the limits of depth and of values.
 */
export function parseJson(text: string): JsonValue {
  const parser = new Parser(text);
  parser.parse();
  return parser.root ?? null;
}

/** What the first characters of a JSON text hold, as far as they can be read: enough to know whose it is. */
export function parseJsonHead(text: string): JsonValue {
  const parser = new Parser(text);
  try {
    parser.parse();
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
  }
  return parser.root ?? null;
}

class Parser {
  /** Containers stand in it as soon as they open: a text that stops still has what came before. */
  root: JsonValue | undefined;
  private at = 0;
  private line = 1;
  private values = 0;

  constructor(private readonly text: string) {}

  parse(): void {
    this.value(0, (value) => {
      this.root = value;
    });
    if (this.next() !== undefined) throw this.fault('malformed');
  }

  private value(depth: number, put: (value: JsonValue) => void): void {
    const char = this.next();
    this.values += 1;
    if (this.values > LIMITS.json.values) throw this.fault('too-many-values');
    if (char === '{' || char === '[') {
      if (depth === LIMITS.json.depth) throw this.fault('too-deep');
      if (char === '{') this.object(depth, put);
      else this.array(depth, put);
      return;
    }
    if (char === '"') put(this.string());
    else if (char !== undefined && /[a-z]/.test(char)) put(this.word());
    else put(this.number());
  }

  private object(depth: number, put: (value: JsonValue) => void): void {
    const object: JsonObject = { type: 'object', line: this.line, members: NO_MEMBERS };
    put(object);
    this.at += 1;
    if (this.closes('}')) {
      object.lastLine = this.line;
      return;
    }
    const members = new Map<string, JsonValue>();
    object.members = members;
    for (;;) {
      if (this.next() !== '"') throw this.fault('malformed');
      const name = this.string();
      if (members.has(name)) throw this.fault('malformed');
      if (this.next() !== ':') throw this.fault('malformed');
      this.at += 1;
      this.value(depth + 1, (value) => members.set(name, value));
      if (!this.endsItem('}')) continue;
      object.lastLine = this.line;
      return;
    }
  }

  private array(depth: number, put: (value: JsonValue) => void): void {
    const array: JsonArray = { type: 'array', line: this.line, items: [] };
    put(array);
    this.at += 1;
    if (this.closes(']')) return;
    for (;;) {
      this.value(depth + 1, (value) => array.items.push(value));
      if (this.endsItem(']')) return;
    }
  }

  private closes(bracket: string): boolean {
    if (this.next() !== bracket) return false;
    this.at += 1;
    return true;
  }

  private endsItem(bracket: string): boolean {
    if (this.closes(bracket)) return true;
    if (this.next() !== ',') throw this.fault('malformed');
    this.at += 1;
    return false;
  }

  private string(): string {
    const read = readJsonString(this.text, this.at);
    if ('fault' in read) {
      this.at = read.at;
      throw this.fault(read.fault);
    }
    this.at = read.end;
    return read.text;
  }

  private word(): boolean | null {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? '';
    const value = WORDS.get(word);
    const mayGoOn = this.at + word.length === this.text.length;
    if (value === undefined) throw this.fault(mayGoOn ? 'truncated' : 'malformed');
    this.at += word.length;
    return value;
  }

  private number(): JsonValue {
    NUMBER.lastIndex = this.at;
    const text = NUMBER.exec(this.text)?.[0];
    if (text === undefined || text.length > LONGEST_NUMBER) throw this.fault('malformed');
    this.at += text.length;
    return { type: 'number', text };
  }

  /** The next character that is no white space; lines are counted on the way, where alone they can end. */
  private next(): string | undefined {
    for (;;) {
      const char = this.text[this.at];
      if (char === '\n') this.line += 1;
      else if (char !== ' ' && char !== '\t' && char !== '\r') return char;
      this.at += 1;
    }
  }

  private fault(reason: JsonFault['reason']): JsonFault {
    const stops = reason === 'malformed' && this.at >= this.text.length;
    const seen = this.text.slice(this.at, this.at + SEEN);
    return new JsonFault(stops ? 'truncated' : reason, this.line, seen);
  }
}
