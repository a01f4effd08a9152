import type { Request, Response } from 'express';
import type { Lang } from '../domain/text.js';

/** The language of an answer: `?lang=`, else the browser's first known one, else French. */
export function languageOf(req: Request): Lang {
  const asked = new URLSearchParams(req.url.split('?')[1] ?? '').get('lang');
  if (asked === 'fr' || asked === 'en') return asked;
  return req.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}

/** The language that the guard found out for this request; before that, the one of its address or browser. */
export function askedLanguage(req: Request, res: Response): Lang {
  const { lang } = res.locals as { lang?: Lang };
  return lang ?? languageOf(req);
}
