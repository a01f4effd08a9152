import type { RequestHandler } from 'express';

/**
 * Ends the connection of whoever goes on sending its request `ms` after it was answered: the server reads what comes too late
 * only to let the answer through, and not for ever.
 */
export function cutLingering(ms: number): RequestHandler {
  return (req, res, next) => {
    // A request that its sender has left has no socket any more by then.
    const { socket } = req;
    res.once('finish', () => {
      if (req.complete) return;
      const timer = setTimeout(() => {
        if (!req.complete) socket.destroy();
      }, ms);
      timer.unref();
    });
    next();
  };
}
