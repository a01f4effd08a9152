import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BOUNDARY, formHeaders, type LiveService } from './live-service.js';

/** How a request ended that its sender would have gone on with. */
export interface Ended {
  /** Null when the connection ended without an answer. */
  status: number | null;
  code: string | null;
  /** Bytes of the body that were sent until the answer came. */
  sent: number;
  seconds: number;
}

const FORM_START = Buffer.from(
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n`,
);

interface Piece {
  bytes: number;
  /** How long the sender waits behind it for an answer. */
  waitMs: number;
}

/**
 * Sends one file in chunks that never end, piece after piece, until the service answers: with a wait behind each piece, what
 * was sent when the answer comes is what the service took.
 */
export async function sendWithoutEnd(
  { url, cookie }: Pick<LiveService, 'url' | 'cookie'>,
  pieceAt: (sent: number) => Piece,
): Promise<Ended> {
  const started = performance.now();
  const asked = request(new URL('/api/v1/imports', url), {
    method: 'POST',
    headers: { ...formHeaders(cookie), 'Transfer-Encoding': 'chunked' },
  });
  const ended = new AbortController();
  const answer = new Promise<Pick<Ended, 'status' | 'code'>>((resolve) => {
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () => {
        const { code = null } = JSON.parse(text) as { code?: string };
        resolve({ status: response.statusCode ?? null, code });
      });
    });
    asked.on('error', () => {
      resolve({ status: null, code: null });
    });
  }).finally(() => {
    ended.abort();
  });
  let sent = FORM_START.length;
  asked.write(FORM_START);
  const answered = new Promise<void>((resolve) => {
    ended.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  while (!ended.signal.aborted) {
    const { bytes, waitMs } = pieceAt(sent);
    const written = new Promise<void>((resolve) => {
      asked.write(Buffer.alloc(bytes, 'a'), () => {
        resolve();
      });
    });
    await Promise.race([written, answered]);
    sent += bytes;
    await pause(waitMs, undefined, { signal: ended.signal }).catch(() => undefined);
  }
  const told = await answer;
  asked.destroy();
  return { ...told, sent, seconds: (performance.now() - started) / 1000 };
}

/** Opens a connection whose headers come a letter at a time; seconds until the service ends it, and what it says. */
export async function trickleHeaders({
  url,
}: Pick<LiveService, 'url'>): Promise<{ seconds: number; said: string }> {
  const started = performance.now();
  const socket = connect(Number(url.port), '127.0.0.1');
  let said = '';
  socket.on('data', (piece: Buffer) => (said += piece.toString('latin1')));
  socket.on('error', () => undefined);
  const trickle = setInterval(() => socket.write('a'), 100);
  socket.write('GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-');
  await new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
  clearInterval(trickle);
  return { seconds: (performance.now() - started) / 1000, said: said.split('\r\n')[0] ?? '' };
}
