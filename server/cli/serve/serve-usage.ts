import type { Text } from '../../domain/text.js';

/** What `npm start -- --help` prints. */
export const SERVE_USAGE: Text = {
  fr: `Usage : npm start -- [--lang fr|en]

Sert Déclic sur vos données : l’application et son API, et le travail qui lit
les fichiers reçus. Au premier démarrage, un lien affiché ici ouvre le compte
de l’administrateur. Ctrl-C arrête proprement.

Variables : DATABASE_URL (sinon une base dans var/), DECLIC_HOST (127.0.0.1),
DECLIC_PORT (3000), DECLIC_PUBLIC_URL, DECLIC_TRUSTED_PROXIES (0),
DECLIC_DATA_DIR. Le README dit ce que chacune décide. DECLIC_LIMIT_… : les
limites des fichiers et des demandes, dans docs/guide/limits.fr.md.

  --lang fr|en  langue ; à défaut celle du système, sinon le français
  --help, -h    cette aide

Code de sortie : 0 arrêt demandé ; 1 Déclic a échoué ; 2 arguments faux.`,
  en: `Usage: npm start -- [--lang fr|en]

Serves Déclic on your data: the application and its API, and the work that
reads the files received. At the first start, a link printed here opens the
administrator's account. Ctrl-C stops it properly.

Variables: DATABASE_URL (else a database in var/), DECLIC_HOST (127.0.0.1),
DECLIC_PORT (3000), DECLIC_PUBLIC_URL, DECLIC_TRUSTED_PROXIES (0),
DECLIC_DATA_DIR. The README says what each decides. DECLIC_LIMIT_…: the limits
of files and requests, in docs/guide/limits.md.

  --lang fr|en  language; else that of the system, else French
  --help, -h    this help

Exit status: 0 told to stop; 1 Déclic failed; 2 bad arguments.`,
};
