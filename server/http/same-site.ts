import type { RequestHandler } from 'express';
import { HttpProblem } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send: by `Sec-Fetch-Site`, which all current browsers send, and by
 * `Origin`. A program that is no browser sends neither, and has no cookie that was not given to it.
 */
export function sameSiteOnly(publicUrl: URL | undefined): RequestHandler {
  return (req, _res, next) => {
    if (SAFE.has(req.method)) {
      next();
      return;
    }
    const site = req.get('Sec-Fetch-Site');
    const origin = req.get('Origin');
    const own = publicUrl?.host ?? req.get('Host');
    const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    const foreignOrigin = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== own);
    if (foreignSite || foreignOrigin) throw new HttpProblem('cross-site', CROSS_SITE);
    next();
  };
}

const CROSS_SITE = {
  fr: 'Cette demande vient d’un autre site : elle est refusée.',
  en: 'This request comes from another site: it is refused.',
};
