import type { Text } from '../../../server/domain/text.js';

/** What a run takes for the options that are left out. */
export const COPIES_DEFAULTS = { texts: 100_000, words: 2000, seed: 7 } as const;

/** What `npm run bench:copies -- --help` prints. */
export const COPIES_USAGE: Text = {
  fr: `Usage : npm run bench:copies -- [--texts NOMBRE] [--words NOMBRE] [--seed NOMBRE]

Mesure la recherche des textes proches d’un fichier livré, parmi des textes
générés où des reprises et des modèles sont semés, dans une base de données
PostgreSQL. Le rapport est en anglais ; docs/performance.md garde les chiffres.

  --texts NOMBRE  textes ; à défaut 100 000 (une demi-heure et 8 Go de disque)
  --words NOMBRE  mots de chaque texte ; à défaut 2 000
  --seed NOMBRE   graine du générateur ; à défaut 7
  --lang fr|en    langue de cette aide et des fautes d’arguments
  --help, -h      cette aide

Code de sortie : 0 mesuré, toutes les reprises trouvées, sans dépasser la
limite ; 1 sinon ; 2 arguments faux.`,
  en: `Usage: npm run bench:copies -- [--texts NUMBER] [--words NUMBER] [--seed NUMBER]

Measures the search for texts near a delivered file, among generated texts in
which copies and templates are sown, in a PostgreSQL database. The report is in
English; docs/performance.md keeps the figures.

  --texts NUMBER  texts; 100,000 when left out (half an hour and 8 GB of disk)
  --words NUMBER  words of each text; 2,000 when left out
  --seed NUMBER   seed of the generator; 7 when left out
  --lang fr|en    language of this help and of wrong arguments
  --help, -h      this help

Exit status: 0 measured, every copy found, within the bar; 1 otherwise; 2 bad
arguments.`,
};
