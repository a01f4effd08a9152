import { setTimeout as pause } from 'node:timers/promises';
import type { HostileFile } from './hostile-files.js';
import type { ListedDocument, LiveService } from './live-service.js';

/** What hostile files sent at once came to, and what others saw of the service meanwhile. */
export interface SentTogether {
  /** By name of the file sent. */
  documents: ReadonlyMap<string, readonly ListedDocument[]>;
  /** Milliseconds of each list of invoices that another client asked for meanwhile, shortest first. */
  listMs: number[];
  /** Most resident memory of the service above what it had before, in MB; null where the system does not tell. */
  extraMegabytes: number | null;
  seconds: number;
}

/** A person looks at a page every so often. */
const LOOK_MS = 50;

/** Sends each file as an upload of its own, all at once, and reads the list of invoices until all are read. */
export async function sendTogether(
  service: LiveService,
  files: readonly HostileFile[],
): Promise<SentTogether> {
  const before = service.residentMegabytes();
  const parts = files.map(({ name, bytes }) => ({ name, bytes: bytes('http://127.0.0.1:9/') }));
  const started = performance.now();
  const watch = watchList(service);
  const sending = Promise.all(
    parts.map(async (part): Promise<[string, ListedDocument[]]> => {
      const { status, code, id } = await service.send([part]);
      if (id === null) throw new Error(`${part.name} was not taken: ${status} ${code ?? ''}`);
      return [part.name, await service.read(id)];
    }),
  );
  await sending.catch(() => undefined);
  const seconds = (performance.now() - started) / 1000;
  const { listMs, peakMegabytes } = await watch.stop();
  const documents = await sending;
  const extraMegabytes = before === null || peakMegabytes === null ? null : peakMegabytes - before;
  return { documents: new Map(documents), listMs, extraMegabytes, seconds };
}

/** The list of invoices asked for so many times, one after the other, in milliseconds, shortest first. */
export async function quietLists(service: LiveService, count: number): Promise<number[]> {
  const waits: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const asked = performance.now();
    await (await service.ask('/invoices')).arrayBuffer();
    waits.push(performance.now() - asked);
    await pause(LOOK_MS);
  }
  return waits.sort((a, b) => a - b);
}

/** The value below which this share of sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function watchList(service: LiveService): {
  stop(): Promise<{ listMs: number[]; peakMegabytes: number | null }>;
} {
  const listMs: number[] = [];
  let peakMegabytes: number | null = null;
  const stopping = new AbortController();
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      const asked = performance.now();
      const answer = await service.ask('/invoices');
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`the list failed: ${answer.status}`);
      listMs.push(performance.now() - asked);
      peakMegabytes = Math.max(peakMegabytes ?? 0, service.residentMegabytes() ?? 0);
      await pause(LOOK_MS);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await looking;
      return { listMs: listMs.sort((a, b) => a - b), peakMegabytes };
    },
  };
}
