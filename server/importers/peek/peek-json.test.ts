import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeekReach, SourcePeek } from '../../domain/source-peek.js';
import { peekFile } from './peek-file.js';
import { NO_SUCH_PLACE, nothing, NOT_SHOWN } from './peek-reasons.js';

const folder = mkdtempSync(join(tmpdir(), 'declic-peek-json-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function peek(text: string, line: number, reach: PeekReach = 'around'): Promise<SourcePeek> {
  const path = join(folder, 'file.json');
  writeFileSync(path, text);
  const file = { name: 'file.json', path, byteLength: statSync(path).size };
  return peekFile(file, 'text', false, { file: 'file.json', line }, reach);
}

const REPORT = `{"times": [
 {"day": "2026-09-14",
  "duration": 0.5, "kind": {"name": "production", "tags": ["a", "b"], "batch": null}
 },
 {"day": "2026-09-15", "kind": {"name": "absence"}}
]}`;

test.each(['around', 'cited'] as const)(
  '%s: a record whole, by name, without the absence beside it',
  async (reach) => {
    expect(await peek(REPORT, 2, reach)).toEqual({
      kind: 'lines',
      lines: [
        { line: 2, text: ' {"day": "2026-09-14",' },
        {
          line: 3,
          text: '  "duration": 0.5, "kind": {"name": "production", "tags": ["a", "b"], "batch": null}',
        },
        { line: 4, text: ' },' },
      ],
      cited: {
        line: 2,
        lastLine: 4,
        fields: [
          { name: 'day', text: '2026-09-14' },
          { name: 'duration', text: '0.5' },
          { name: 'kind.name', text: 'production' },
          { name: 'kind.tags', text: 'a' },
          { name: 'kind.tags', text: 'b' },
        ],
      },
    });
  },
);

test('several records on one line are not told apart', async () => {
  const shown = await peek('[{"a":1},{"a":2}]', 1);
  expect(shown).toEqual({
    kind: 'lines',
    lines: [{ line: 1, text: '[{"a":1},{"a":2}]' }],
    cited: { line: 1, lastLine: 1, fields: [] },
  });
});

test('a file that is not well formed still has its lines', async () => {
  expect(await peek('[\n{"a":1},\n{"b"\n', 3)).toMatchObject({ lines: [{ line: 3, text: '{"b"' }] });
});

test('no such line, and nothing in reach of data', async () => {
  expect(await peek(REPORT, 9)).toEqual(nothing(NO_SUCH_PLACE));
  expect(await peek(REPORT, 2, 'data')).toEqual(nothing(NOT_SHOWN));
});
