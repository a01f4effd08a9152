import type { DeliveredLook, DeliveredReader } from '../../delivered-reader.js';
import { readDocx } from './docx/docx-reader.js';
import { readOdp } from './odf/odp-reader.js';
import { readOds } from './odf/ods-reader.js';
import { readOdt } from './odf/odt-reader.js';
import { refuseCompoundFile } from './old-office-reader.js';
import { readPptx } from './pptx/pptx-reader.js';
import { readXlsx } from './xlsx/xlsx-reader.js';

const FOLDERS = ['word', 'ppt', 'xl'];

/** A reader of packages whose parts stand in a folder, or whose name says so where they stand elsewhere. */
const ofPackages = (
  folder: string,
  extensions: readonly string[],
  read: DeliveredReader['read'],
): DeliveredReader => ({
  claims: ({ zipEntries, extension }) => {
    const entries = zipEntries.map((entry) => entry.toLowerCase());
    if (!entries.includes('[content_types].xml')) return false;
    const held = FOLDERS.filter((one) => entries.some((entry) => entry.startsWith(`${one}/`)));
    return held.length === 1 ? held[0] === folder : extensions.includes(extension);
  },
  read,
});

/** A reader of OpenDocument files of one kind, by the type that they begin with (ODF 1.2 part 3, 3.3), else by their names. */
const ofOpenDocument = (
  kind: string,
  extensions: readonly string[],
  read: DeliveredReader['read'],
): DeliveredReader => ({
  claims: (look) => {
    const type = openDocumentKind(look);
    if (type !== null) return type === kind || type === `${kind}-template`;
    return extensions.includes(look.extension) && look.zipEntries.includes('META-INF/manifest.xml');
  },
  read,
});

const OPEN_DOCUMENT = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z-]+)/;

function openDocumentKind({ family, head }: DeliveredLook): string | null {
  if (family !== 'zip') return null;
  return OPEN_DOCUMENT.exec(head.toString('latin1', 0, 256))?.[1] ?? null;
}

const oldOffice: DeliveredReader = {
  claims: ({ family }) => family === 'old-office',
  read: refuseCompoundFile,
};

/** Readers of office files: the formats of Microsoft Office since 2007, those of OpenDocument, and the older ones, refused. */
export const OFFICE_READERS: readonly DeliveredReader[] = [
  ofPackages('word', ['docx', 'docm', 'dotx', 'dotm'], readDocx),
  ofPackages('ppt', ['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'], readPptx),
  ofPackages('xl', ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'], readXlsx),
  ofOpenDocument('text', ['odt', 'ott'], readOdt),
  ofOpenDocument('presentation', ['odp', 'otp'], readOdp),
  ofOpenDocument('spreadsheet', ['ods', 'ots'], readOds),
  oldOffice,
];
