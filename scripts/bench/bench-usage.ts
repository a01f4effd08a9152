import type { Text } from '../../server/domain/text.js';

/** What a run takes for the options that are left out. */
export const BENCH_DEFAULTS = { entries: 1_000_000, seed: 7, runs: 3 } as const;

/** What `npm run bench -- --help` prints. */
export const BENCH_USAGE: Text = {
  fr: `Usage : npm run bench -- [--entries NOMBRE] [--seed NOMBRE] [--runs NOMBRE]

Mesure le contrôle d’un dossier généré, à côté de la façon la plus simple de
charger les mêmes lignes et de poser les mêmes questions, dans la même base de
données. Le rapport est en anglais ; docs/performance.md garde les chiffres et
dit ce qui est mesuré.

  --entries NOMBRE  lignes de feuille de temps, à peu près ; à défaut 1 000 000
                    (une demi-heure et 6 Go de disque)
  --seed NOMBRE     graine du générateur ; à défaut 7
  --runs NOMBRE     mesures de chaque façon, dont la médiane est donnée ; à
                    défaut 3
  --lang fr|en      langue de cette aide et des fautes d’arguments
  --help, -h        cette aide

Code de sortie : 0 mesuré, sans dépasser les limites ; 1 une mesure a échoué ou
dépasse sa limite, ou les deux façons ne trouvent pas la même chose ;
2 arguments faux.`,
  en: `Usage: npm run bench -- [--entries NUMBER] [--seed NUMBER] [--runs NUMBER]

Measures the audit of a generated dossier, beside the plainest way to load the
same rows and ask the same questions, in the same database. The report is in
English; docs/performance.md keeps the figures and says what is measured.

  --entries NUMBER  timesheet rows, roughly; 1,000,000 when left out (half an
                    hour and 6 GB of disk)
  --seed NUMBER     seed of the generator; 7 when left out
  --runs NUMBER     measures of each way, of which the median is given; 3 when
                    left out
  --lang fr|en      language of this help and of wrong arguments
  --help, -h        this help

Exit status: 0 measured, within the bars; 1 a measure failed or is above its
bar, or the two ways do not find the same; 2 bad arguments.`,
};
