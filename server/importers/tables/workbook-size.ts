import { LIMITS } from '../limits.js';
import { isWorkbookPart } from './workbook-parts.js';
import { refuseOtherKinds } from './workbook-kind.js';
import { declaredMegabytes } from './zip-guard.js';

/**
 * True for a workbook whose sheets, strings and styles are small enough to be held in memory together. What the directory
 * of the archive declares is believed here: a reader that finds otherwise refuses the file.
 * Throws RefusedFile as the readers do.
 */
export async function isHeldWorkbook(
  path: string,
  name: string,
  megabytes: number = LIMITS.workbook.heldMegabytes,
): Promise<boolean> {
  await refuseOtherKinds(path, name);
  return (await declaredMegabytes(path, name, isWorkbookPart)) <= megabytes;
}
