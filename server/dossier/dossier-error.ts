import type { Text } from '../domain/text.js';
import { Misuse } from '../domain/told-fault.js';

/** A dossier that cannot be audited at all: a bad argument for a command (exit status 2). */
export class DossierError extends Misuse {
  constructor(
    readonly code: 'not-found' | 'not-a-dossier' | 'nothing-readable',
    text: Text,
  ) {
    super(text);
    this.name = 'DossierError';
  }
}

export const notFound = (path: string): DossierError =>
  new DossierError('not-found', {
    fr: `Rien à cet endroit, ou rien de lisible : ${path}`,
    en: `Nothing there, or nothing readable: ${path}`,
  });

export const notADossier = (path: string): DossierError =>
  new DossierError('not-a-dossier', {
    fr: `Ce n’est ni un dossier ni un zip de dossier : ${path}`,
    en: `This is neither a folder nor the zip of one: ${path}`,
  });

/** A zip that cannot be unpacked; `reason` is the sentence of its problem. */
export const unusableZip = (path: string, reason: Text): DossierError =>
  new DossierError('not-a-dossier', {
    fr: `Ce zip ne peut pas être ouvert (${path}). ${reason.fr}`,
    en: `This zip cannot be opened (${path}). ${reason.en}`,
  });

export const nothingReadable = (path: string): DossierError =>
  new DossierError('nothing-readable', {
    fr: `Aucun fichier à lire dans ${path} : un dossier a au moins un fichier dans son dossier invoices.`,
    en: `No file to read in ${path}: a dossier has at least one file in its invoices folder.`,
  });

export const nothingToLookAt = (path: string): DossierError =>
  new DossierError('nothing-readable', {
    fr: `Aucun fichier à lire dans ${path}.`,
    en: `No file to read in ${path}.`,
  });
