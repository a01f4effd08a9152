import type { DeliveredReader } from '../../delivered-reader.js';
import { notebookReader } from './notebook-reader.js';
import { sourceReader } from './source-reader.js';

/** Readers of programs delivered as one file. */
export const SOURCE_READERS: readonly DeliveredReader[] = [notebookReader, sourceReader];
