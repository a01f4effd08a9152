/** An archive whose files are read one by one, in any order. */
export interface OpenedArchive {
  readonly entries: readonly { fileName: string; uncompressedSize: number }[];
  /** The bytes of one file, as they are asked for. */
  bytes(entry: string): AsyncIterable<Buffer>;
  close(): void;
}
