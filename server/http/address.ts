import type { Services } from './services.js';

/** An address of the service as a person opens it. */
export function publicAddress({ linkUrl }: Pick<Services, 'linkUrl'>, path: string): string {
  return linkUrl === undefined ? path : new URL(path, linkUrl).href;
}
