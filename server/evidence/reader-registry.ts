import type { FileFamily } from '../importers/file-family.js';
import type { DeliveredLook, DeliveredReader } from './delivered-reader.js';

/** A module of readers and the families of files it may claim. Nothing is loaded before a file needs it. */
interface RegisteredReaders {
  families: readonly FileFamily[];
  load: () => Promise<readonly DeliveredReader[]>;
}

/** Every family of delivered files that Déclic measures. A new one adds its folder and one line here; the first that claims reads. */
const REGISTRY: readonly RegisteredReaders[] = [
  {
    families: ['zip', 'old-office'],
    load: async () => (await import('./readers/office/office-readers.js')).OFFICE_READERS,
  },
  { families: ['pdf'], load: async () => [(await import('./readers/pdf/pdf-reader.js')).pdfReader] },
  {
    families: ['binary'],
    load: async () => [(await import('./readers/media/image-reader.js')).imageReader],
  },
  {
    families: ['binary'],
    load: async () => [(await import('./readers/media/recording-reader.js')).recordingReader],
  },
  {
    families: ['xml'],
    load: async () => [(await import('./readers/media/svg-reader.js')).svgReader],
  },
  {
    families: ['xml', 'text'],
    load: async () => (await import('./readers/translation/translation-readers.js')).TRANSLATION_READERS,
  },
  {
    families: ['text', 'xml'],
    load: async () => (await import('./readers/text/document-readers.js')).DOCUMENT_READERS,
  },
  {
    families: ['text', 'binary'],
    load: async () => (await import('./readers/git/git-readers.js')).GIT_READERS,
  },
  {
    families: ['text', 'xml'],
    load: async () => (await import('./readers/source/source-readers.js')).SOURCE_READERS,
  },
  {
    families: ['zip', 'archive'],
    load: async () => [(await import('./readers/archive/archive-reader.js')).archiveReader(readerOf)],
  },
  // A name that promises nothing else: after all who know a text by its name or content.
  {
    families: ['text', 'xml'],
    load: async () => [(await import('./readers/text/plain-text-reader.js')).plainTextReader],
  },
];

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
