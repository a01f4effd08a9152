import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { zipParts } from '../../../test/support/zip-parts.js';

const support = join(process.cwd(), 'test', 'support');
const MINUTES = 60_000;

/** What is remembered of a line until the last sheet, names and currencies, and room for as much again; a row is more. */
const KEPT_BYTES_PER_LINE = 750;

/**
 * Writes a workbook of so many lines in a process of its own, so that its memory is told from that of the tests. Gives the
 * most bytes that were alive.
 */
async function writeApart(path: string, lines: number, env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(support, 'register-typescript.mjs'),
      join(support, 'workbook-child.ts'),
      path,
      String(lines),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } },
  );
  const { mostAliveBytes } = (await json(child.stdout)) as { mostAliveBytes: number };
  return mostAliveBytes;
}

async function inFolder(check: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'declic-large-'));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a workbook of 20,000 findings and lines', () => {
  test(
    'is written row by row: what is alive hardly follows its length',
    () =>
      inFolder(async (folder) => {
        const small = await writeApart(join(folder, 'small.xlsx'), 200);
        const path = join(folder, 'large.xlsx');
        const large = await writeApart(path, 20_000);
        expect((large - small) / 20_000).toBeLessThan(KEPT_BYTES_PER_LINE);
        const parts = await zipParts(path);
        const rowsOf = (sheet: number): number =>
          parts.get(`xl/worksheets/sheet${sheet}.xml`)?.match(/<row /g)?.length ?? 0;
        // Findings, ladder and documents, each with its headings.
        expect([2, 4, 7].map(rowsOf)).toEqual([20_001, 20_001, 20_001]);
        const findings = parts.get('xl/worksheets/sheet2.xml') ?? '';
        expect(findings).toContain('<autoFilter ref="A1:X20001"/>');
        expect(findings).toContain('<v>19999.5</v>');
      }),
    5 * MINUTES,
  );
});

test(
  'the same bytes wherever the machine stands',
  () =>
    inFolder(async (folder) => {
      const hashes: string[] = [];
      for (const zone of ['UTC', 'America/Martinique', 'Pacific/Auckland']) {
        const path = join(folder, `${zone.replace('/', '-')}.xlsx`);
        await writeApart(path, 0, { TZ: zone });
        hashes.push(createHash('sha256').update(readFileSync(path)).digest('hex'));
      }
      expect(new Set(hashes).size).toBe(1);
    }),
  2 * MINUTES,
);
