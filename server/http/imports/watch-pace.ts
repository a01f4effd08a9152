import type { Request } from 'express';
import type { SendingLimits } from '../sending-limits.js';

const KILOBYTE = 1024;

/**
 * Looks every `paceSeconds` whether a request came at `floorKilobytes` a second since, and says so when it did not: whoever
 * sends a byte now and then holds a place and a file. What is returned ends the watch.
 */
export function watchPace(
  { socket }: Pick<Request, 'socket'>,
  { paceSeconds, floorKilobytes }: Pick<SendingLimits, 'paceSeconds' | 'floorKilobytes'>,
  tooSlow: () => void,
): () => void {
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    if (came < paceSeconds * floorKilobytes * KILOBYTE) tooSlow();
  }, paceSeconds * 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
