import type { Text } from '../../domain/text.js';

/** How the command is called, in one line. */
export const AUDIT_CALL: Text = {
  fr: 'npm run audit -- DOSSIER [--json FICHIER] [--xlsx FICHIER] [--as-of AAAA-MM-JJ] [--lang fr|en] [--rules CODE,CODE]',
  en: 'npm run audit -- DOSSIER [--json FILE] [--xlsx FILE] [--as-of YYYY-MM-DD] [--lang fr|en] [--rules CODE,CODE]',
};

/** What `npm run audit -- --help` prints. */
export const AUDIT_USAGE: Text = {
  fr: `Usage : ${AUDIT_CALL.fr}

  DOSSIER             répertoire ou zip ; voir docs/guide/dossier.fr.md
  --json FICHIER      écrit tout le résultat ; - pour la sortie standard
  --xlsx FICHIER      écrit un classeur (.xlsx)
  --as-of AAAA-MM-JJ  date du contrôle ; à défaut, aujourd’hui
  --lang fr|en        langue ; à défaut celle du système, sinon le français
  --rules CODE,CODE   seulement ces contrôles
  --help, -h          cette aide

Code de sortie : 0 contrôle fait, avec ou sans constat ; 1 Déclic a échoué ;
2 arguments faux ou rien de lisible ; 3 contrôle fait, un document refusé.`,
  en: `Usage: ${AUDIT_CALL.en}

  DOSSIER             folder or zip to audit; see docs/guide/dossier.md
  --json FILE         writes the whole result; - for standard output
  --xlsx FILE         writes a workbook (.xlsx)
  --as-of YYYY-MM-DD  date of the audit; today when left out
  --lang fr|en        language; else that of the system, else French
  --rules CODE,CODE   these rules only
  --help, -h          this help

Exit status: 0 the audit ran, findings or not; 1 Déclic failed; 2 bad arguments
or nothing readable; 3 the audit ran and a document was refused.`,
};
