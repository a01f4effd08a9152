import { area } from '../instance.js';

/** What waits for this person today. */
export const today = area('today', {
  fr: {
    due: 'Échéances les plus proches',
    noDue: 'Aucune facture n’attend.',
    answers: 'Fichiers qui attendent une réponse',
    noAnswer: 'Aucun fichier n’attend de réponse.',
    click: 'Un seul clic ?',
    clickWaits_one: '{{count, figure}} ligne à questionner avant de payer',
    clickWaits_many: '{{count, figure}} lignes à questionner avant de payer',
    clickWaits_other: '{{count, figure}} lignes à questionner avant de payer',
    noClick: 'Aucune ligne à questionner.',
    seeList: 'Voir la liste',
    toInbox: 'Déposer des fichiers',
    firstTime: 'Première fois ? Déposez un dossier : factures, feuilles de temps et registres.',
  },
  en: {
    due: 'Nearest due dates',
    noDue: 'No invoice is waiting.',
    answers: 'Files that need an answer',
    noAnswer: 'No file needs an answer.',
    click: 'A single click?',
    clickWaits_one: '{{count, figure}} line to ask about before paying',
    clickWaits_many: '{{count, figure}} lines to ask about before paying',
    clickWaits_other: '{{count, figure}} lines to ask about before paying',
    noClick: 'No line to ask about.',
    seeList: 'See the list',
    toInbox: 'Drop files',
    firstTime: 'First time? Drop a dossier: invoices, timesheets and registers.',
  },
});
