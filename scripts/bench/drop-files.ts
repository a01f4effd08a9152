import { setTimeout as pause } from 'node:timers/promises';
import type { DemoFile } from '../demo/model.js';
import type { Browser } from './sign-in-as.js';

/** What one dropping took, in milliseconds since it began. */
export interface Drop {
  files: number;
  bytes: number;
  keptMs: number;
  readMs: number;
  auditedMs: number;
  needsAnswer: number;
  listCount: number;
  listMedianMs: number;
  listSlowestMs: number;
}

interface Followed {
  state: string;
  documents: { needsAnswer: number };
}

/** A person looks at a page every so often. */
const LOOK_MS = 50;

/** Sends files as a form, follows the import to the end of its audit, and reads the list of invoices meanwhile. */
export async function dropFiles(browser: Browser, files: readonly DemoFile[]): Promise<Drop> {
  const form = new FormData();
  let bytes = 0;
  for (const { path, content } of files) {
    const blob = new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]);
    bytes += blob.size;
    form.append('files', blob, path);
  }
  const started = performance.now();
  const since = (): number => performance.now() - started;
  const list = readList(browser);
  const kept = await browser.ask('/imports', { method: 'POST', body: form });
  if (kept.status !== 202) throw new Error(`not kept: ${kept.status} ${await kept.text()}`);
  const keptMs = since();
  const { id } = (await kept.json()) as { id: string };
  const read = { ms: 0, needsAnswer: 0 };
  for await (const { state, documents } of follow(browser, id)) {
    if (state === 'failed') throw new Error('the import failed');
    if (state !== 'done' || read.ms > 0) continue;
    read.ms = since();
    read.needsAnswer = documents.needsAnswer;
  }
  const auditedMs = since();
  const waits = (await list.stop()).sort((a, b) => a - b);
  return {
    files: files.length,
    bytes,
    keptMs,
    readMs: read.ms,
    auditedMs,
    needsAnswer: read.needsAnswer,
    listCount: waits.length,
    listMedianMs: waits[Math.floor(waits.length / 2)] ?? 0,
    listSlowestMs: waits.at(-1) ?? 0,
  };
}

/** States of an import, from its server-sent events, until the server ends them. */
async function* follow(browser: Browser, importId: string): AsyncGenerator<Followed, void> {
  const { body } = await browser.ask(`/imports/${importId}/progress`);
  if (body === null) throw new Error('no events');
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: progress\ndata: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Followed;
    }
  }
}

function readList(browser: Browser): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  const stopping = new AbortController();
  const reading = (async () => {
    while (!stopping.signal.aborted) {
      const asked = performance.now();
      const answer = await browser.ask('/invoices');
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`the list failed: ${answer.status}`);
      waits.push(performance.now() - asked);
      await pause(LOOK_MS);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await reading;
      return waits;
    },
  };
}
