import type { ImportView } from '../../usecases/reads/import-reads.js';
import { notFound } from '../../usecases/refusal.js';
import { viewerOf, type Call } from '../operation.js';
import { viewerNow } from '../session/viewer-now.js';
import type { Viewer } from '../viewer.js';
import { Import } from './schema.js';

/** News may be missed: the state is read again at least this often. */
const LOOK_MS = 2_000;
/** Not more often than this, however quick the news. */
const REST_MS = 200;

/**
 * Sends the state of an import as server-sent events, `progress` each time it changes, then `end` once it has failed, or is
 * done and audited. Who follows is asked anew before each look: a stream outlives no right, and ends without `end`.
 * @throws Refusal `not-found`
 */
export async function followImport(call: Call, importId: string): Promise<void> {
  const { res, services } = call;
  const look = ({ orgId, sight }: Viewer): Promise<ImportView | null> =>
    services.reads.import(orgId, sight, importId);
  const lookAgain = async (): Promise<ImportView | null> => {
    const viewer = await viewerNow(call, 'followImport');
    return viewer === null ? null : look(viewer);
  };
  const first = await look(viewerOf(call));
  if (first === null) throw notFound();
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // A proxy that gathers the answer would keep all of it to the end.
    'X-Accel-Buffering': 'no',
  });
  // Browsers open the stream at the first byte.
  res.write(': ok\n\n');
  const bell = new Bell();
  const stop = services.news.follow(viewerOf(call).orgId, () => {
    bell.ring();
  });
  res.on('close', () => {
    bell.ring();
  });
  try {
    let sent = '';
    for (let view: ImportView | null = first; view !== null && !res.closed; view = await lookAgain()) {
      const data = JSON.stringify(Import.parse(view));
      if (data !== sent) res.write(`event: progress\ndata: ${data}\n\n`);
      sent = data;
      if (isOver(view)) {
        res.write('event: end\ndata: {}\n\n');
        break;
      }
      await bell.wait(LOOK_MS);
    }
  } finally {
    stop();
    res.end();
  }
}

function isOver({ state, audit }: ImportView): boolean {
  if (state === 'failed') return true;
  return state === 'done' && (audit === null || audit.state === 'done' || audit.state === 'failed');
}

/** Wakes whoever waits; rung while nobody waits, it wakes the next one. */
class Bell {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async wait(longestMs: number): Promise<void> {
    await sleep(REST_MS);
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, longestMs - REST_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = undefined;
    this.rung = false;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
