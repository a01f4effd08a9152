import type { Text } from '../../domain/text.js';

/** How the command is called, in one line. */
export const INSPECT_CALL: Text = {
  fr: 'Usage : npm run inspect -- FICHIER_OU_DOSSIER… [--json FICHIER] [--kinds FICHIER.csv] [--lang fr|en]',
  en: 'Usage: npm run inspect -- FILE_OR_FOLDER… [--json FILE] [--kinds FILE.csv] [--lang fr|en]',
};

/** What `npm run inspect -- --help` prints. */
export const INSPECT_USAGE: Text = {
  fr: `${INSPECT_CALL.fr}

  FICHIER_OU_DOSSIER   ce qu’il faut lire, sans registre ni base de données
  --json FICHIER       écrit ce qui a été lu ; - pour la sortie standard
  --kinds FICHIER.csv  rôle de chaque fichier livré (file,kind) : les traces
                       d’IA sont jugées d’après lui
  --lang fr|en         langue ; à défaut celle du système, sinon le français
  --help, -h           cette aide

Variables : DECLIC_LIMIT_…, les limites des fichiers (docs/guide/limits.fr.md).

Code de sortie : 0 tout est lu ; 1 Déclic a échoué ; 2 arguments faux ou rien de
lisible ; 3 un fichier refusé.`,
  en: `${INSPECT_CALL.en}

  FILE_OR_FOLDER    what to read, without register or database
  --json FILE       writes what was read; - for standard output
  --kinds FILE.csv  role of each delivered file (file,kind): traces of AI are
                    judged by it
  --lang fr|en      language; else that of the system, else French
  --help, -h        this help

Variables: DECLIC_LIMIT_…, the limits of files (docs/guide/limits.md).

Exit status: 0 everything is read; 1 Déclic failed; 2 bad arguments or nothing
readable; 3 a file was refused.`,
};
