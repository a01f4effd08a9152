import type { DeliveredReader } from '../../delivered-reader.js';
import { dataReaders } from './data-readers.js';
import { htmlReader } from './html-reader.js';
import { markdownReader } from './markdown-reader.js';
import { subtitlesReader } from './subtitles-reader.js';
import { xmlDataReader } from './xml-data-reader.js';

/** Readers of texts that say by their name or their root what they are. */
export const DOCUMENT_READERS: readonly DeliveredReader[] = [
  htmlReader,
  markdownReader,
  subtitlesReader,
  ...dataReaders,
  xmlDataReader,
];
