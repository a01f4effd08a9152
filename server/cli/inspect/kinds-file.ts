import type { FileRole } from '../../domain/file-evidence.js';
import { RefusedFile } from '../../importers/importer.js';
import { openCsv } from '../../importers/tables/csv.js';
import type { Text } from '../../domain/text.js';
import { UsageError } from '../usage-error.js';

/** The role that a person knows of a delivered file. */
const FILE_KINDS: readonly FileRole[] = [
  'report',
  'readme',
  'docs',
  'code',
  'template',
  'test',
  'data',
  'mail',
  'patch',
];

const isFileKind = (text: string): text is FileRole => FILE_KINDS.some((kind) => kind === text);

/**
 * Reads `--kinds`: a CSV with the columns `file` and `kind`, path relative to the folder inspected → role.
 * Throws UsageError, with its line, on a column that is missing, a role that is not known, a file named twice.
 */
export async function readKinds(path: string): Promise<ReadonlyMap<string, FileRole>> {
  const table = await openKinds(path);
  const header = table.header.map((cell) => cell.toLowerCase());
  const fileColumn = header.indexOf('file');
  const kindColumn = header.indexOf('kind');
  if (fileColumn < 0 || kindColumn < 0)
    throw fault(path, {
      fr: 'il faut les colonnes file et kind.',
      en: 'the columns file and kind are needed.',
    });
  const kinds = new Map<string, FileRole>();
  for await (const { line, cells } of table.rows()) {
    const file = cells[fileColumn]?.trim() ?? '';
    const kind = cells[kindColumn]?.trim() ?? '';
    if (file === '')
      throw fault(path, {
        fr: `ligne ${line} : le fichier manque.`,
        en: `line ${line}: the file is missing.`,
      });
    if (!isFileKind(kind)) throw unknownKind(path, line, kind);
    if (kinds.has(file))
      throw fault(path, {
        fr: `ligne ${line} : ${file} est déjà nommé plus haut.`,
        en: `line ${line}: ${file} is already named above.`,
      });
    kinds.set(file, kind);
  }
  const cut = table.problems().find(({ severity }) => severity === 'error');
  if (cut) throw fault(path, cut.message);
  return kinds;
}

async function openKinds(path: string): ReturnType<typeof openCsv> {
  try {
    return await openCsv(path, path);
  } catch (error) {
    if (error instanceof RefusedFile) throw fault(path, error.problem.message);
    throw fault(path, { fr: 'ce fichier ne peut pas être ouvert.', en: 'this file cannot be opened.' });
  }
}

function unknownKind(path: string, line: number, kind: string): UsageError {
  const known = FILE_KINDS.join(', ');
  return fault(path, {
    fr: `ligne ${line} : rôle « ${kind} » inconnu ; les rôles sont ${known}.`,
    en: `line ${line}: unknown role “${kind}”; the roles are ${known}.`,
  });
}

const fault = (path: string, reason: Text): UsageError =>
  new UsageError({ fr: `--kinds ${path} : ${reason.fr}`, en: `--kinds ${path}: ${reason.en}` });
