import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import { notFound } from '../usecases/refusal.js';
import { cutLingering } from './cut-lingering.js';
import { problemHandler } from './errors.js';
import { guard } from './guard.js';
import { askedLanguage } from './language.js';
import type { Operation } from './operation.js';
import { OPERATIONS } from './operations.js';
import { HttpProblem } from './problem.js';
import { OPEN_BODY, readJson, SIGNED_IN_BODY } from './read-json.js';
import { assertWithinLimit } from './request-limits.js';
import { sameSiteOnly } from './same-site.js';
import type { Services } from './services.js';
import { sessionCookie } from './session/cookie.js';

export const API_ROOT = '/api/v1';
/** How long what still comes is read once its request was answered, in milliseconds. */
const LINGERING_MS = 10_000;

/** The HTTP application: the API, and beside it what `pages` serves. */
export function httpApp(services: Services, pages?: RequestHandler): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.proxies);
  app.set('query parser', 'simple');
  app.use(cutLingering(LINGERING_MS));
  app.use(helmet(headers(services.publicUrl)));
  app.use(compression({ filter: isGathered }));
  app.use(API_ROOT, api(services));
  if (pages !== undefined) app.use(pages);
  app.use(() => {
    throw notFound();
  });
  app.use(problemHandler(services.log));
  return app;
}

/** Nothing comes from elsewhere, no script stands in a page, nobody frames the service. */
function headers(publicUrl: URL | undefined): Parameters<typeof helmet>[0] {
  const https = publicUrl?.protocol === 'https:';
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine sets the variables of a component on its element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  };
}

/** Events must leave one by one: compressed, they would wait for each other. */
const isGathered: NonNullable<Parameters<typeof compression>[0]>['filter'] = (req, res) =>
  !String(res.getHeader('Content-Type')).startsWith('text/event-stream') && compression.filter(req, res);

function api(services: Services): Router {
  const router = express.Router();
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.use(sameSiteOnly(services.publicUrl));
  router.use(sessionCookie(services));
  for (const [path, operations] of byPath(OPERATIONS)) {
    const route = router.route(path.replace(/\{(\w+)\}/g, ':$1'));
    for (const operation of operations) route[operation.method](handler(operation, services));
    route.all(otherMethods(operations));
  }
  return router;
}

function byPath(operations: readonly Operation[]): Map<string, Operation[]> {
  const paths = new Map<string, Operation[]>();
  for (const operation of operations)
    paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation]);
  return paths;
}

function handler(operation: Operation, services: Services): RequestHandler {
  return async (req, res) => {
    const viewer = await guard(req, res, operation.id, services);
    await assertWithinLimit(services, operation.id, viewer);
    // Only now: nobody sends a body to what it may not ask.
    const isJson = operation.body !== undefined && operation.bodyMedia === undefined;
    if (isJson) await readJson(req, res, viewer === null ? OPEN_BODY : SIGNED_IN_BODY);
    await operation.run({ req, res, viewer, lang: askedLanguage(req, res), services });
  };
}

function otherMethods(operations: readonly Operation[]): RequestHandler {
  const allow = operations.map(({ method }) => method.toUpperCase()).join(', ');
  return () => {
    throw new HttpProblem('method-not-allowed', NO_SUCH_METHOD, [], { Allow: allow });
  };
}

const NO_SUCH_METHOD = {
  fr: 'Cette adresse n’admet pas cette méthode.',
  en: 'This address does not take this method.',
};
