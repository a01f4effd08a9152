import { rename, rm, stat } from 'node:fs/promises';
import type { Book } from './book.js';

/** Writes a workbook to a file that appears complete or not at all. Throws when it cannot be written. */
export async function writeBook(
  path: string,
  open: (draft: string) => Promise<Book>,
  write: (book: Book) => Promise<void>,
): Promise<void> {
  // A device such as /dev/null is written to, never replaced.
  const isDevice = await stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
  const draft = isDevice ? path : `${path}.${process.pid}.tmp`;
  const book = await open(draft);
  try {
    await write(book);
    await book.close();
  } catch (error) {
    await book.discard();
    if (!isDevice) await rm(draft, { force: true });
    throw error;
  }
  if (!isDevice) await rename(draft, path);
}
