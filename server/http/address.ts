import type { Services } from './services.js';

/** An address of the service as a person opens it. */
export function publicAddress({ publicUrl }: Pick<Services, 'publicUrl'>, path: string): string {
  return publicUrl === undefined ? path : new URL(path, publicUrl).href;
}
