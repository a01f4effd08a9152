import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** The text of every part of an archive, by name: what stands in the file, whatever a reader makes of it. */
export async function zipParts(path: string): Promise<Map<string, string>> {
  const zip = await open(path, { lazyEntries: true });
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  const parts = new Map<string, string>();
  const ended = new Promise<void>((resolve, reject) => {
    zip.once('end', resolve).once('error', reject);
    zip.on('entry', (entry: Entry) => {
      openEntry(entry)
        .then((stream) => text(stream))
        .then((content) => {
          parts.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
    });
  });
  zip.readEntry();
  await ended;
  return parts;
}
