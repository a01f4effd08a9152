import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { JsonFault } from './json-fault.js';
import { asObject, objectsIn, textOf, type JsonValue } from './json-value.js';
import { parseJson, parseJsonHead } from './parse-json.js';

/** A value as `JSON.parse` would give it. */
function plain(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value.type === 'number') return Number(value.text);
  if (value.type === 'array') return value.items.map(plain);
  return Object.fromEntries([...value.members].map(([name, one]) => [name, plain(one)]));
}

function faultOf(text: string): string {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) return `${error.reason} ${error.line}`;
    throw error;
  }
  return 'read';
}

test.each([
  '{}',
  '[]',
  ' [1, -0.5e+3, 0, true, false, null, "é \\u00e9 \\"\\\\\\/\\b\\f\\n\\r\\t", {"a":{"b":[]}}]\r\n',
  '"text"',
  '12',
])('%s is what JSON.parse reads', (text) => {
  expect(plain(parseJson(text))).toEqual(JSON.parse(text));
});

test('numbers stay as written', () => {
  expect(textOf(asObject(parseJson('{"a":12345678901234567890.10}')), 'a')).toBe('12345678901234567890.10');
});

test('objects keep their lines', () => {
  const text = '[\n{"a":1},\n\n{"b":\n{"c":2}\n}]';
  const lines = [...objectsIn(parseJson(text))].map(({ line, lastLine }) => [line, lastLine]);
  expect(lines).toEqual([
    [2, 2],
    [4, 6],
    [5, 5],
  ]);
});

test('a member called __proto__ or constructor is a member like any other', () => {
  const object = asObject(parseJson('{"__proto__":{"x":"1"},"constructor":"2"}'));
  expect([...(object?.members.keys() ?? [])]).toEqual(['__proto__', 'constructor']);
  expect(textOf(object, 'x')).toBeNull();
  expect(textOf(object, 'toString')).toBeNull();
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});

describe('what is not JSON', () => {
  test.each([
    ['[1,]', 'malformed 1'],
    ['{"a":1,}', 'malformed 1'],
    ['{a:1}', 'malformed 1'],
    ["['a']", 'malformed 1'],
    ['[1] 2', 'malformed 1'],
    ['[01]', 'malformed 1'],
    ['["\n"]', 'malformed 1'],
    ['["\\u0000"]', 'malformed 1'],
    ['["\\x"]', 'malformed 1'],
    ['[nul1]', 'malformed 1'],
    ['{"a":1,\n"a":2}', 'malformed 2'],
    [`[${'9'.repeat(LIMITS.number.digits + 1)}]`, 'malformed 1'],
    ['', 'truncated 1'],
    ['[1,\n', 'truncated 2'],
    ['{"a"', 'truncated 1'],
    ['["a', 'truncated 1'],
    ['["\\u00', 'truncated 1'],
    ['[tru', 'truncated 1'],
  ])('%j: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  test('nested as deep as allowed, then one level more', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(faultOf(nested(LIMITS.json.depth))).toBe('read');
    expect(faultOf(nested(LIMITS.json.depth + 1))).toBe('too-deep 1');
    expect(faultOf('['.repeat(5_000_000))).toBe('too-deep 1');
  });

  test('as many values as allowed, then one more', () => {
    const many = (count: number) => `[${'0,'.repeat(count - 2)}0]`;
    expect(faultOf(many(LIMITS.json.values))).toBe('read');
    expect(faultOf(many(LIMITS.json.values + 1))).toBe('too-many-values 1');
  });
});

test('the head of a text gives what stands before its end, or before its fault', () => {
  expect(plain(parseJsonHead('[{"a":1,"b":{"c":"x"},"d":"cut sho'))).toEqual([{ a: 1, b: { c: 'x' } }]);
  expect(plain(parseJsonHead('{"a":1,b'))).toEqual({ a: 1 });
  expect(parseJsonHead('')).toBeNull();
});
