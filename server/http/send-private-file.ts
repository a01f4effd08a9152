import type { Response } from 'express';

/** A receiver that takes nothing for so long is cut off, in milliseconds: it would hold its socket and its file for ever. */
const STALLED_MS = 60_000;

/**
 * Sends a file of the server's private folder at the pace of the receiver, and ends once it was taken whole, or the receiver
 * went away or took nothing for `stalledMs`. The file is the caller's to remove.
 */
export async function sendPrivateFile(res: Response, path: string, stalledMs = STALLED_MS): Promise<void> {
  res.setTimeout(stalledMs, () => {
    res.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    res.sendFile(path, { dotfiles: 'allow', cacheControl: false }, (error: Error | undefined) => {
      // A receiver that went away is no fault; its socket says so before the answer does.
      if (error === undefined || res.closed || res.socket?.destroyed !== false) resolve();
      else reject(error);
    });
  });
}
