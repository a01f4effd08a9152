import type { Text } from '../../server/domain/text.js';

/** What `npm run demo -- --help` prints. */
export const DEMO_USAGE: Text = {
  fr: `Usage : npm run demo -- [--lang fr|en] [--once]

Écrit le dossier d’une métropole inventée dans var/demo (ou dans demo sous
DECLIC_DATA_DIR), le contrôle comme le ferait npm run audit, puis le sert dans
l’application jusqu’à Ctrl-C, avec un lien de connexion par rôle. Ce qu’une
démonstration précédente y a laissé est remplacé.

  --lang fr|en  langue ; à défaut celle du système, sinon le français
  --once        s’arrête après le contrôle, sans servir
  --help, -h    cette aide

Code de sortie : 0 contrôle fait ; 1 Déclic a échoué ; 2 arguments faux, ou
rien ne peut être écrit.`,
  en: `Usage: npm run demo -- [--lang fr|en] [--once]

Writes the dossier of an invented metropolis into var/demo (or into demo under
DECLIC_DATA_DIR), audits it as npm run audit would, then serves it in the
application until Ctrl-C, with a sign-in link for each role. What an earlier
demonstration left there is replaced.

  --lang fr|en  language; else that of the system, else French
  --once        ends after the audit, without serving
  --help, -h    this help

Exit status: 0 the audit ran; 1 Déclic failed; 2 bad arguments, or nothing can
be written.`,
};
