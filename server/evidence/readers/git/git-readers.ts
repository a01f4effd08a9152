import type { DeliveredReader } from '../../delivered-reader.js';
import { bundleReader } from './bundle-reader.js';
import { patchReader } from './patch-reader.js';

/** Readers of what git writes; the first that claims reads. */
export const GIT_READERS: readonly DeliveredReader[] = [bundleReader, patchReader];
