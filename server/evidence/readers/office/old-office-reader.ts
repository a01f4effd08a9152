import type { SourceFile } from '../../../importers/importer.js';
import type { NotMeasured } from '../../../domain/file-evidence.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { compoundFileNames } from './compound-file.js';

/** Streams that say what a compound file is ([MS-OFFCRYPTO] 2.3.4, [MS-DOC], [MS-XLS], [MS-PPT]). */
const ENCRYPTED = new Set(['EncryptedPackage', 'EncryptionInfo']);
const OLD_FORMATS = new Set(['WordDocument', 'Workbook', 'Book', 'PowerPoint Document', 'VisioDocument']);

/** A compound file is never measured; this says why. */
export async function refuseCompoundFile({ path }: Pick<SourceFile, 'path'>): Promise<never> {
  throw new NotMeasuredFile(reasonOf(await compoundFileNames(path)));
}

function reasonOf(names: readonly string[] | null): NotMeasured {
  if (names === null) return 'damaged';
  if (names.some((name) => ENCRYPTED.has(name))) return 'encrypted';
  return names.some((name) => OLD_FORMATS.has(name)) ? 'old-format' : 'unknown-format';
}
