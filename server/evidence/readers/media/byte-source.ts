import { open } from 'node:fs/promises';
import { LIMITS } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';

/** Small reads near each other are answered from one read of the file. */
const WINDOW = 16_384;

/** A file read by places: headers and metadata, never what lies between them. */
export class ByteSource {
  #window = Buffer.alloc(0);
  #windowAt = 0;
  #pieces = 0;

  /** @param readAt fills a buffer from a place and says how many bytes it found there */
  private constructor(
    private readonly readAt: (buffer: Buffer, at: number) => Promise<number>,
    readonly size: number,
  ) {}

  /** Bytes that are held already: a picture inside a document. */
  static of(bytes: Buffer): ByteSource {
    return new ByteSource((buffer, at) => Promise.resolve(bytes.copy(buffer, 0, at)), bytes.length);
  }

  /** Opens a file for as long as `work` lasts. */
  static async during<T>(path: string, work: (bytes: ByteSource) => Promise<T>): Promise<T> {
    const file = await open(path);
    try {
      const readAt = async (buffer: Buffer, at: number): Promise<number> =>
        (await file.read(buffer, 0, buffer.length, at)).bytesRead;
      return await work(new ByteSource(readAt, (await file.stat()).size));
    } finally {
      await file.close();
    }
  }

  /**
   * Some bytes of the file.
   * @throws NotMeasuredFile `damaged` where the file ends before them
   */
  async read(at: number, length: number): Promise<Buffer> {
    const bytes = await this.upTo(at, length);
    if (bytes.length < length) throw new NotMeasuredFile('damaged');
    return bytes;
  }

  /** The same, or as many as the file has; one field of metadata at most. */
  async upTo(at: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, LIMITS.evidence.fieldBytes, this.size - at));
    if (at < this.#windowAt || at + wanted > this.#windowAt + this.#window.length) {
      const buffer = Buffer.alloc(Math.min(Math.max(wanted, WINDOW), Math.max(0, this.size - at)));
      const bytesRead = await this.readAt(buffer, at);
      this.#window = buffer.subarray(0, bytesRead);
      this.#windowAt = at;
    }
    return this.#window.subarray(at - this.#windowAt, at - this.#windowAt + wanted);
  }

  /**
   * Counts a piece that is gone through.
   * @throws NotMeasuredFile `too-large` beyond the limit of pieces
   */
  piece(): void {
    this.#pieces += 1;
    if (this.#pieces > LIMITS.evidence.mediaPieces) throw new NotMeasuredFile('too-large');
  }
}
