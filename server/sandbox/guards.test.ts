import { expect, test, describe } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { sandboxOf } from '../../test/support/speaking-child.js';
import type { SourceFile } from '../importers/importer.js';
import type { SandboxItem } from './protocol.js';
import type { Sandbox } from './sandbox.js';

const file = (name: string): SourceFile => ({
  name,
  path: '/nowhere',
  byteLength: 1,
  part: 'any',
  answers: {},
});

async function itemsOf(sandbox: Sandbox, name = 'a.xml'): Promise<SandboxItem[]> {
  const items: SandboxItem[] = [];
  for await (const item of sandbox.read(file(name))) items.push(item);
  return items;
}

/** What a reading came to: the code of its refusal, or `read`. */
async function outcome(sandbox: Sandbox, name?: string): Promise<string> {
  const last = (await itemsOf(sandbox, name)).at(-1);
  return last?.type === 'refused' ? last.problem.code : 'read';
}

const formats = (items: readonly SandboxItem[]): string[] =>
  items.flatMap((item) => (item.type === 'format' ? [item.format] : []));

describe('a guard fires, and does not once its limit is raised', () => {
  const slow = 'async () => { await wait(700); say(identified); say(done); }';
  test('time', async () => {
    expect(await outcome(sandboxOf(slow, { wallSeconds: 0.4 }))).toBe('time-limit');
    expect(await outcome(sandboxOf(slow, { wallSeconds: 20 }))).toBe('read');
  });

  test('time, in a reader that never lets go', async () => {
    expect(await outcome(sandboxOf('() => { for (;;); }', { wallSeconds: 0.4 }))).toBe('time-limit');
  });

  test('time: a large table gets the longer one', async () => {
    const large = "async () => { say({ type: 'large-file' }); await wait(3500); say(done); }";
    // The child starts within the shorter one.
    expect(await outcome(sandboxOf(large, { wallSeconds: 3, largeFileSeconds: 20 }))).toBe('read');
    expect(await outcome(sandboxOf(large, { wallSeconds: 0.4, largeFileSeconds: 0.5 }))).toBe('time-limit');
  });

  const buffers =
    'async () => { const held = Buffer.alloc(200e6, 1); await wait(500); say(identified); say(done); held.at(0); }';
  test('resident memory, buffers included', async () => {
    expect(await outcome(sandboxOf(buffers, { residentMegabytes: 150 }))).toBe('memory-limit');
    expect(await outcome(sandboxOf(buffers, { residentMegabytes: 512 }))).toBe('read');
  });

  const objects =
    'async () => { const held = []; for (let i = 0; i < 1.5e6; i++) held.push({ i }); say(done); held.at(0); }';
  test('heap', async () => {
    expect(await outcome(sandboxOf(objects, { heapMegabytes: 20 }))).toBe('memory-limit');
    expect(await outcome(sandboxOf(objects, { heapMegabytes: 384 }))).toBe('read');
  });

  const bulky = "async () => { say({ type: 'format', format: 'x'.repeat(3e6) }); say(done); }";
  test('one message', async () => {
    expect(await outcome(sandboxOf(bulky, { messageMegabytes: 1 }))).toBe('content-too-large');
    expect(await outcome(sandboxOf(bulky, { messageMegabytes: 8 }))).toBe('read');
  });
});

describe('a child that fails', () => {
  test('a crash is a fault of Déclic, and keeps what was identified', async () => {
    const items = await itemsOf(sandboxOf('() => { say(identified); process.exit(70); }', {}));
    expect(items.map((item) => item.type)).toEqual(['identified', 'refused']);
    expect(await outcome(sandboxOf('() => process.exit(70)', {}))).toBe('internal-error');
  });

  test('an answer outside the protocol, or no script at all, is a fault of Déclic', async () => {
    expect(await outcome(sandboxOf("() => say('nonsense')", {}))).toBe('internal-error');
    expect(await outcome(sandboxOf('', {}, { script: '/nowhere/child.js' }))).toBe('internal-error');
  });

  test('the next file is read by a new child', async () => {
    const sandbox = sandboxOf("() => { if (name === 'bad') process.exit(70); say(done); }", {});
    expect(await outcome(sandbox, 'bad')).toBe('internal-error');
    expect(await outcome(sandbox, 'good')).toBe('read');
  });

  test('a file does not pay for what an earlier one left behind', async () => {
    const sandbox = sandboxOf(
      '() => { if (request === 2) process.exit(70); say(identified); say(done); }',
      {},
    );
    expect(await outcome(sandbox)).toBe('read');
    expect((await itemsOf(sandbox)).map((item) => item.type)).toEqual(['identified']);
  });
});

describe('the life of a child', () => {
  const tellPid = "() => { say({ type: 'format', format: String(process.pid) }); say(done); }";

  test('it serves its number of files and is then replaced', async () => {
    const sandbox = sandboxOf(tellPid, { filesPerChild: 2 });
    const pids: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) pids.push(...formats(await itemsOf(sandbox)));
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
    expect(pids[1]).not.toBe(pids[2]);
  });

  test('a receiver that takes its time costs the file nothing', async () => {
    const many =
      "async () => { for (let i = 0; i < 40; i++) say({ type: 'format', format: 'x'.repeat(1e5) }); say(done); }";
    let count = 0;
    // The child starts within its time; forty waits are longer.
    for await (const item of sandboxOf(many, { wallSeconds: 3 }).read(file('a.xml'))) {
      expect(item.type).toBe('format');
      count += 1;
      await wait(100);
    }
    expect(count).toBe(40);
  });

  test('leaving early ends it', async () => {
    const sandbox = sandboxOf(
      "async () => { say({ type: 'format', format: String(process.pid) }); await wait(60000); }",
      {},
    );
    let pid = 0;
    for await (const item of sandbox.read(file('a.xml'))) {
      pid = item.type === 'format' ? Number(item.format) : 0;
      expect(isAlive(pid)).toBe(true);
      break;
    }
    expect(isAlive(pid)).toBe(false);
  });

  test('it inherits nothing of ours', async () => {
    process.env.DATABASE_URL = 'postgres://secret';
    try {
      const tellEnv =
        "() => { say({ type: 'format', format: Object.keys(process.env).sort().join() }); say(done); }";
      expect(formats(await itemsOf(sandboxOf(tellEnv, {})))).toEqual(['LANG,TZ']);
    } finally {
      delete process.env.DATABASE_URL;
    }
  });

  test('files beyond the number of children wait their turn', async () => {
    const sandbox = sandboxOf('async () => { await wait(50); say(done); }', {}, { concurrency: 2 });
    const all = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => outcome(sandbox, name)));
    expect(all).toEqual(['read', 'read', 'read', 'read', 'read']);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
