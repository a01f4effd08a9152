import { expect, test } from '@jest/globals';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ANSWERED, type AnsweredRequest } from './reading-cost.js';
import { openSandbox } from './sandbox.js';

// The compiled child reads this: run `npm run build` after a change.

const HEADER = 'person_key,person,contract_ref,date,quantity,unit,note\n';
const ROW = `p1,Camille Exemple,C-1,2026-09-01,1,day,${'Atelier '.repeat(20)}\n`;

test('a child tells what an answer cost it, without the time of the receiver', async () => {
  const told: AnsweredRequest[] = [];
  const listen = (message: unknown): void => void told.push(message as AnsweredRequest);
  const folder = mkdtempSync(join(tmpdir(), 'declic-cost-'));
  const sandbox = openSandbox({ concurrency: 1 });
  subscribe(ANSWERED.name, listen);
  try {
    const path = join(folder, 'a.csv');
    const text = HEADER + ROW.repeat(2_500);
    writeFileSync(path, text);
    const file = { name: 'a.csv', path, byteLength: text.length, part: 'any', answers: {} } as const;
    const started = performance.now();
    // As long as it took to start a child: reading a piece takes a tenth of it, however busy the machine is.
    let startMs = 0;
    for await (const item of sandbox.read(file)) {
      if (item.type !== 'entries') continue;
      startMs ||= performance.now() - started;
      await wait(startMs);
    }
    const elapsed = performance.now() - started;
    expect(told).toMatchObject([{ ask: 'read', file: 'a.csv' }]);
    const cost = told[0]?.cost ?? { milliseconds: 0, peakKilobytes: 0 };
    expect(cost.milliseconds).toBeGreaterThan(1);
    expect(cost.milliseconds).toBeLessThan(elapsed / 2);
    // A Node process with a reader, and no more than its limit.
    expect(cost.peakKilobytes).toBeGreaterThan(30_000);
    expect(cost.peakKilobytes).toBeLessThan(512 * 1024);
  } finally {
    unsubscribe(ANSWERED.name, listen);
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
});
