import type { Text } from '../../../server/domain/text.js';

/** What a run takes for the options that are left out. */
export const INSPECT_BENCH_DEFAULTS = { files: 1000, seed: 7 } as const;

/** What `npm run bench:inspect -- --help` prints. */
export const INSPECT_BENCH_USAGE: Text = {
  fr: `Usage : npm run bench:inspect -- [--files NOMBRE] [--seed NOMBRE]

Fabrique un dossier de fichiers de toutes sortes, le lit avec npm run inspect,
et vérifie que chacun est lu, interrogé ou refusé avec sa raison. Le rapport
est en anglais ; docs/performance.md garde les chiffres.

  --files NOMBRE  fichiers ; à défaut 1000
  --seed NOMBRE   graine du générateur ; à défaut 7
  --lang fr|en    langue de cette aide et des fautes d’arguments
  --help, -h      cette aide

Code de sortie : 0 mesuré ; 1 un fichier a donné autre chose, ou une mesure
dépasse son seuil ; 2 arguments faux.`,
  en: `Usage: npm run bench:inspect -- [--files NUMBER] [--seed NUMBER]

Makes a folder of files of every kind, reads it with npm run inspect, and
checks that each is read, asked about or refused with its reason. The report
is in English; docs/performance.md keeps the figures.

  --files NUMBER  files; 1000 when left out
  --seed NUMBER   seed of the generator; 7 when left out
  --lang fr|en    language of this help and of wrong arguments
  --help, -h      this help

Exit status: 0 measured; 1 a file came to something else, or a figure is above
its bar; 2 bad arguments.`,
};
