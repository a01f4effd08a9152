import type { Text } from '../../domain/text.js';

/** How the command is called, in one line. */
export const EFFORT_CHECK_CALL: Text = {
  fr: 'Usage : npm run effort:check -- HISTORIQUE.csv [--json FICHIER] [--prequential] [--cold-start N] [--hours-per-day 7] [--lang fr|en]',
  en: 'Usage: npm run effort:check -- HISTORY.csv [--json FILE] [--prequential] [--cold-start N] [--hours-per-day 7] [--lang fr|en]',
};

/** What `npm run effort:check -- --help` prints. */
export const EFFORT_CHECK_USAGE: Text = {
  fr: `Usage : npm run effort:check -- HISTORIQUE.csv [--json FICHIER]
          [--prequential | --cold-start N] [--hours-per-day 7] [--lang fr|en]

Peut-on se fier aux fourchettes sur des livrables comme les nôtres ? Chaque
ligne est prédite d’après les autres, sans elle, et comparée à ses jours réels.

  HISTORIQUE.csv     livrables terminés, un par ligne
  --json FICHIER     écrit fourchettes et mesures ; - pour la sortie standard
  --prequential      chaque ligne d’après celles terminées avant elle
  --cold-start N     d’après N lignes tirées au sort, 300 fois
  --hours-per-day N  heures d’un jour, pour les barèmes publiés ; 7 à défaut
  --lang fr|en       langue ; à défaut celle du système, sinon le français
  --help, -h         cette aide

Colonnes de l’historique : docs/guide/check-the-ranges.fr.md.

Code de sortie : 0 les mesures sont faites ; 1 Déclic a échoué ; 2 arguments
faux, ou rien de lisible.`,
  en: `Usage: npm run effort:check -- HISTORY.csv [--json FILE]
         [--prequential | --cold-start N] [--hours-per-day 7] [--lang fr|en]

May we trust the ranges on deliverables like ours? Each row is predicted from
the others, without itself, and set against its actual days.

  HISTORY.csv        finished deliverables, one a row
  --json FILE        writes ranges and measures; - for standard output
  --prequential      each row from those finished before it
  --cold-start N     from N rows drawn by chance, 300 times
  --hours-per-day N  hours of a day, for the published tables; else 7
  --lang fr|en       language; else that of the system, else French
  --help, -h         this help

Columns of the history: docs/guide/check-the-ranges.md.

Exit status: 0 the measures were taken; 1 Déclic failed; 2 bad arguments, or
nothing readable.`,
};
