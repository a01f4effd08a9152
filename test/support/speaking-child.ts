import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import type { SandboxLimits } from '../../server/sandbox/limits.js';
import { openSandbox, type Sandbox, type SandboxOptions } from '../../server/sandbox/sandbox.js';

// Children written for the test: they speak the protocol and do on purpose what a hostile file would make a reader do.
const SPEAK = `
import { createInterface } from 'node:readline';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
const say = (message) => {
  const bytes = Buffer.from(JSON.stringify(message) + '\\n');
  for (let at = 0; at < bytes.length; ) {
    try { at += writeSync(3, bytes, at); } catch (error) { if (error.code !== 'EAGAIN') throw error; }
  }
};
const identified = { type: 'identified', format: 'test', kind: 'invoice' };
const done = { type: 'done', retire: false };
let request = 0;
for await (const line of createInterface({ input: process.stdin })) {
  request += 1;
  const name = JSON.parse(line).file.name;
  await (BEHAVIOUR)();
}
`;

const folders: string[] = [];
const sandboxes: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(sandboxes.splice(0).map((sandbox) => sandbox.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A sandbox whose children do `behaviour` at each request; closed after the test. */
export function sandboxOf(
  behaviour: string,
  limits: Partial<SandboxLimits>,
  options: SandboxOptions = {},
): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'declic-child-'));
  folders.push(folder);
  const script = join(folder, 'child.mjs');
  writeFileSync(
    script,
    SPEAK.replace('BEHAVIOUR', () => behaviour),
  );
  const sandbox = openSandbox({ limits, script, concurrency: 1, ...options });
  sandboxes.push(sandbox);
  return sandbox;
}
