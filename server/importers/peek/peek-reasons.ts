import type { SourcePeek } from '../../domain/source-peek.js';
import type { Text } from '../../domain/text.js';

/** An answer that shows nothing, with its reason. */
export const nothing = (reason: Text): SourcePeek => ({ kind: 'none', reason });

export const WHOLE_FILE: Text = {
  fr: 'La source est le fichier entier : ouvrez-le pour le lire.',
  en: 'The source is the whole file: open it to read it.',
};

export const NO_SUCH_PLACE: Text = {
  fr: 'Cet endroit n’existe pas dans le fichier.',
  en: 'There is no such place in the file.',
};

export const PDF_PAGE: Text = {
  fr: 'Les pages d’un PDF ne sont pas montrées ici : ouvrez le fichier pour les lire.',
  en: 'The pages of a PDF are not shown here: open the file to read them.',
};

export const NOT_SHOWN: Text = {
  fr: 'Ce type de fichier n’est pas montré ici : ouvrez-le pour le lire.',
  en: 'This type of file is not shown here: open it to read it.',
};
