import { libraryVersion } from '../library-version.js';

/** Version of what these readers count and how: another one may measure the same file otherwise. */
const OFFICE_READER_VERSION = '1';

/** Versions kept with what a reader of office files measured. */
export const officeVersions = (reader: string): Record<string, string> => ({
  [reader]: OFFICE_READER_VERSION,
  saxes: libraryVersion('saxes'),
  yauzl: libraryVersion('yauzl'),
});
