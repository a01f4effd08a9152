import { formatNumber, plural } from '../../domain/format/number-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import { defineProblem, type ProblemKind } from '../../domain/problem.js';
import { RefusedFile, wholeFile } from '../importer.js';

export const emptyFile = defineProblem('empty-file', 'error', () => ({
  fr: 'Le fichier est vide.',
  en: 'The file is empty.',
}));

/** A table of which no row is left, and no other problem says why: a header alone, or with a total of nothing. */
export const emptyTable = defineProblem<{ of: 'invoice lines' | 'timesheet entries' }>(
  'empty-table',
  'error',
  ({ of }) => ({
    fr: `Aucune ${of === 'invoice lines' ? 'ligne de facture' : 'saisie de temps'} n’est lue sous l’en-tête. Vérifiez l’export, ou demandez le fichier complet.`,
    en: `No ${of === 'invoice lines' ? 'invoice line' : 'timesheet entry'} is read below the header. Check the export, or ask for the complete file.`,
  }),
);

export const binaryText = defineProblem('binary-content', 'error', () => ({
  fr: 'Le fichier contient des octets nuls : ce n’est pas un texte lisible.',
  en: 'The file contains NUL bytes: it is not readable text.',
}));

export const encodingNotRead = defineProblem<{ encoding: string }>(
  'encoding-not-read',
  'error',
  ({ encoding }) => ({
    fr: `Le texte est marqué ${encoding} et ne se lit pas ainsi. Enregistrez-le en UTF-8.`,
    en: `The text is marked ${encoding} and cannot be read so. Save it as UTF-8.`,
  }),
);

export const quoteNotClosed = defineProblem<{ line: number }>('quote-not-closed', 'error', ({ line }) => ({
  fr: `Un guillemet ouvert dans l’enregistrement de la ligne ${line} n’est jamais refermé : la suite du fichier ne peut pas être lue.`,
  en: `A quote opened in the record of line ${line} is never closed: the rest of the file cannot be read.`,
}));

export const recordTooLong = defineProblem<{ line: number; limit: number }>(
  'record-too-long',
  'error',
  ({ line, limit }) => ({
    fr: `L’enregistrement de la ligne ${line} dépasse ${formatNumber(String(limit), 'fr')} octets ; il manque peut-être un guillemet fermant ou une fin de ligne.`,
    en: `The record of line ${line} is longer than ${formatNumber(String(limit), 'en')} bytes; a closing quote or a line end may be missing.`,
  }),
);

export const rowTooShort = defineProblem<{ others: number }>('row-too-short', 'warning', ({ others }) => {
  const fr = others === 0 ? '' : `, comme ${formatCount(others, 'autre ligne', 'autres lignes', 'fr')}`;
  const en =
    others === 0
      ? ''
      : `, as ${plural(others, 'has', 'have', 'en')} ${formatCount(others, 'other row', 'other rows', 'en')}`;
  return {
    fr: `La ligne a moins de cellules que l’en-tête${fr} ; les valeurs qui manquent restent inconnues.`,
    en: `The row has fewer cells than the header${en}; the missing values stay unknown.`,
  };
});

export const lastRowCut = defineProblem('last-row-cut', 'error', () => ({
  fr: 'La dernière ligne a moins de cellules que l’en-tête et ne se termine par aucune fin de ligne : le fichier est sans doute coupé. Elle n’est pas reprise.',
  en: 'The last row has fewer cells than the header and no line end behind it: the file was probably cut. It is left out.',
}));

export const notAWorkbook = defineProblem('not-a-workbook', 'error', () => ({
  fr: 'Le contenu n’est pas celui d’un classeur Excel (.xlsx).',
  en: 'The content is not that of an Excel workbook (.xlsx).',
}));

export const oldWorkbook = defineProblem<{ kind: string }>('workbook-kind-not-read', 'error', ({ kind }) => ({
  fr: `Ce classeur est au format ${kind}, qui n’est pas lu. Enregistrez-le au format .xlsx.`,
  en: `This workbook is in the ${kind} format, which is not read. Save it as .xlsx.`,
}));

export const passwordProtected = defineProblem('password-protected', 'error', () => ({
  fr: 'Le fichier est protégé par un mot de passe. Envoyez-le sans protection.',
  en: 'The file is protected by a password. Send it without protection.',
}));

/** `seen` carries the technical reason. */
export const damagedArchive = defineProblem('damaged-archive', 'error', () => ({
  fr: 'Le fichier est incomplet ou endommagé.',
  en: 'The file is incomplete or damaged.',
}));

export const archiveTooLarge = defineProblem<{ measure: 'entries' | 'megabytes' | 'ratio'; limit: number }>(
  'archive-too-large',
  'error',
  ({ measure, limit }) => ({
    fr: {
      entries: `L’archive contient plus de ${formatNumber(String(limit), 'fr')} entrées.`,
      megabytes: `L’archive décompressée dépasse ${limit} Mo.`,
      ratio: `L’archive se décompresse à plus de ${limit} fois sa taille.`,
    }[measure],
    en: {
      entries: `The archive has more than ${formatNumber(String(limit), 'en')} entries.`,
      megabytes: `The archive inflates to more than ${limit} MB.`,
      ratio: `The archive inflates to more than ${limit} times its size.`,
    }[measure],
  }),
);

export const ambiguousArchive = defineProblem<{ reason: 'duplicate' | 'overlap' }>(
  'ambiguous-archive',
  'error',
  ({ reason }) => ({
    fr:
      reason === 'duplicate'
        ? 'Deux entrées de l’archive portent le même nom.'
        : 'Des entrées de l’archive se recouvrent.',
    en:
      reason === 'duplicate'
        ? 'Two entries of the archive have one name.'
        : 'Entries of the archive overlap.',
  }),
);

/** `cells`: where those without content are counted too. */
export const sheetTooLarge = defineProblem<{ rows: number; columns: number; cells?: number }>(
  'sheet-too-large',
  'error',
  ({ rows, columns, cells }) => {
    const fr = [`${formatNumber(String(rows), 'fr')} lignes`, `${columns} colonnes`];
    const en = [`${formatNumber(String(rows), 'en')} rows`, `${columns} columns`];
    if (cells !== undefined) {
      // « 12 000 000 de cellules »: a whole number of millions takes `de`.
      fr.push(`${formatNumber(String(cells), 'fr')} ${cells % 1_000_000 === 0 ? 'de ' : ''}cellules`);
      en.push(`${formatNumber(String(cells), 'en')} cells`);
    }
    return {
      fr: `Une feuille dépasse ${listed(fr, 'ou')}. Divisez-la, ou envoyez un fichier CSV.`,
      en: `A sheet goes beyond ${listed(en, 'or')}. Split it, or send a CSV file.`,
    };
  },
);

const listed = (parts: readonly string[], or: string): string =>
  `${parts.slice(0, -1).join(', ')} ${or} ${parts.at(-1) ?? ''}`;

export const sheetNotRead = defineProblem<{ sheet: string }>('sheet-not-read', 'error', ({ sheet }) => ({
  fr: `La feuille « ${sheet} » contient des lignes qui n’ont pas pu être lues.`,
  en: `Sheet “${sheet}” has rows that could not be read.`,
}));

/** Builds the refusal of a whole file for one kind of problem. */
export function refuse<V>(kind: ProblemKind<V>, name: string, values: V, seen?: string): RefusedFile {
  return new RefusedFile(kind.make(wholeFile(name), values, seen));
}
