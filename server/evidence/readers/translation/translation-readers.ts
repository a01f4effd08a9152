import type { DeliveredReader } from '../../delivered-reader.js';
import { poReader } from './po-reader.js';
import { tmxReader } from './tmx-reader.js';
import { xliffReader } from './xliff-reader.js';

/** Readers of files that translators deliver. */
export const TRANSLATION_READERS: readonly DeliveredReader[] = [xliffReader, tmxReader, poReader];
