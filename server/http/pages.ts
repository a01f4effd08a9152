import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

/** Built files carry a hash of their content in their name. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the web application from the folder it was built into: its files, and its one page for every other address, for the
 * browser knows which page that is.
 */
export function webPages(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`The web application is not built: ${page} is missing.`);
  router.use('/assets', express.static(join(folder, 'assets'), { index: false, setHeaders: keepForever }));
  router.use(express.static(folder, { index: false, cacheControl: false }));
  router.get(/^\/(?!api\/|assets\/)/, (req, res, next) => {
    if (req.accepts('html') === false) {
      next();
      return;
    }
    res.set('Cache-Control', 'no-cache').sendFile(page, { cacheControl: false });
  });
  return router;
}

function keepForever(res: { setHeader(name: string, value: string): unknown }): void {
  res.setHeader('Cache-Control', FOREVER);
}
