/**
 * Words that name any work at all, folded: a narrative made of nothing else does not say what was done. Only words that fit
 * every contract: what names a thing, a trade or a result is not here.
 */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  (
    'suivi suivis divers diverses reunion reunions travail travaux conseil conseils mission missions projet projets client clients ' +
    'prestation prestations activite activites tache taches journee journees jour jours intervention interventions ' +
    'accompagnement appui coordination echange echanges point points gestion pilotage avancement ' +
    'realisation poursuite continuation idem dito ras rien equipe quotidien quotidiens quotidienne general generale generaux ' +
    'mails mail courriels courriel appels telephone telephoniques telephonique administratif administrative cours ' +
    'various misc miscellaneous work working works meeting meetings follow followup up task tasks project projects day days ' +
    'activity activities assignment consulting consultancy advice client customer ongoing progress continued continuing same ' +
    'general emails email calls call team daily management coordination job things stuff'
  ).split(' '),
);
