import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../scripts/samples/replace-file.js';
import type { Problem } from '../../server/domain/problem.js';
import type { DossierPart } from '../../server/importers/importer.js';
import { answer } from '../../server/sandbox/child/answer.js';
import { DEFAULT_LIMITS } from '../../server/sandbox/limits.js';

/** What one file came to, as a child of the sandbox answers it. */
export interface ReadAlone {
  format: string | null;
  /** Code of the refusal, or null for a file that was read. */
  refused: string | null;
  problems: Problem[];
  pieces: number;
}

/** A folder of files for one test file. */
export class ReadingFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'declic-read-'));

  /** Puts the bytes on disk and returns where. The next file takes the same place. */
  write(bytes: Uint8Array): string {
    const path = join(this.#folder, 'file.bin');
    replaceFile(path, bytes);
    return path;
  }

  /** Reads the bytes through the very code of a child, in this process. */
  async read(
    name: string,
    bytes: Uint8Array,
    part: DossierPart = 'any',
    answers: Readonly<Record<string, string>> = {},
  ): Promise<ReadAlone> {
    const path = this.write(bytes);
    const file = { name, path, byteLength: bytes.byteLength, part, answers };
    const read: ReadAlone = { format: null, refused: null, problems: [], pieces: 0 };
    for await (const message of answer({ ask: 'read', file, limits: DEFAULT_LIMITS })) {
      if (message.type === 'identified') read.format = message.format;
      else if (message.type === 'problem') read.problems.push(message.problem);
      else if (message.type === 'refused') {
        read.refused = message.problem.code;
        read.problems.push(message.problem);
      } else if (message.type !== 'done') read.pieces += 1;
    }
    return read;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
