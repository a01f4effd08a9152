import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { partOf } from '../../dossier/file-name.js';
import { checkOutput } from '../output-file.js';
import { UsageError } from '../usage-error.js';
import type { AuditOptions } from './audit-options.js';

/**
 * Checks, before any work, where the results of an audit go: a place that can be written, a workbook named as one, two
 * different files, none of them a document of the dossier itself. Throws UsageError.
 */
export async function checkOutputs({ dossier, json, xlsx }: AuditOptions): Promise<void> {
  if (xlsx !== undefined) await checkWorkbookName(xlsx);
  const targets = [json, xlsx].flatMap((target) => (target === undefined || target === '-' ? [] : [target]));
  for (const target of targets) await checkOutput(target);
  if (targets.length === 2 && resolve(targets[0] ?? '') === resolve(targets[1] ?? ''))
    throw new UsageError({
      fr: '--json et --xlsx nomment le même fichier ; il en faut deux.',
      en: '--json and --xlsx name the same file; two are needed.',
    });
  for (const target of targets) {
    if (!(await isOfDossier(target, dossier))) continue;
    throw new UsageError({
      fr: `Le résultat ne s’écrit pas à la place d’une pièce du dossier : ${target}`,
      en: `A result is not written in the place of a document of the dossier: ${target}`,
    });
  }
}

/** A spreadsheet program goes by the name: a workbook called .csv opens as damaged. A device may have any name. */
async function checkWorkbookName(xlsx: string): Promise<void> {
  if (extname(xlsx).toLowerCase() === '.xlsx') return;
  const there = await stat(xlsx).catch(() => null);
  if (there !== null && !there.isFile()) return;
  throw new UsageError({
    fr: `--xlsx attend un nom de fichier en .xlsx, et non « ${xlsx} ».`,
    en: `--xlsx needs the name of a file in .xlsx, not “${xlsx}”.`,
  });
}

/** True for the zip itself, and for a place in one of the five folders. */
async function isOfDossier(target: string, dossier: string): Promise<boolean> {
  const root = await realpath(dossier).catch(() => resolve(dossier));
  const folder = await realpath(dirname(target)).catch(() => resolve(dirname(target)));
  const below = relative(root, join(folder, basename(target)));
  return below === '' || partOf(below.split(sep).join('/')) !== null;
}
