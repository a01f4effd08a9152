import type { FileFamily } from '../importers/file-family.js';
import type { DeliveredLook, DeliveredReader } from './delivered-reader.js';

/** A module of readers and the families of files it may claim. Nothing is loaded before a file needs it. */
interface RegisteredReaders {
  families: readonly FileFamily[];
  load: () => Promise<readonly DeliveredReader[]>;
}

/** Every family of delivered files that Déclic measures. A new one adds its folder and one line here; the first that claims reads. */
const REGISTRY: readonly RegisteredReaders[] = [];

/** The reader of a delivered file, or null when none claims it. */
export async function readerOf(
  look: DeliveredLook,
  registry: readonly RegisteredReaders[] = REGISTRY,
): Promise<DeliveredReader | null> {
  for (const { families, load } of registry) {
    if (!families.includes(look.family)) continue;
    const found = (await load()).find((reader) => reader.claims(look));
    if (found !== undefined) return found;
  }
  return null;
}
