import { area } from '../instance.js';

/** How often a rule asks, and what came of it. */
export const ruleBudget = area('ruleBudget', {
  fr: {
    findings: 'Constats · confirmés · réduits · justifiés',
    share: 'Part, 12 mois',
    tooLoud: 'trop bruyante',
    shareOf: '{{share}} · {{fired, figure}} sur {{asked, figure}}',
    notYetAsked: 'aucune facture',
    title: 'Fréquence et suites',
    measuredOn: 'Contrôle du {{date}} ; factures émises après le {{since}}.',
    recent_one: 'Dans l’année : {{count, figure}} fois sur {{asked, figure}} factures qu’elle concerne.',
    recent_many: 'Dans l’année : {{count, figure}} fois sur {{asked, figure}} factures qu’elle concerne.',
    recent_other: 'Dans l’année : {{count, figure}} fois sur {{asked, figure}} factures qu’elle concerne.',
    recentShare: 'Soit {{share}}.',
    allTime: 'Sur toutes les factures contrôlées : {{fired, figure}} sur {{asked, figure}}, soit {{share}}.',
    budget: 'Son budget : {{share}} des factures de l’année, dès {{invoices, figure}} factures.',
    noBudget:
      'Elle n’a pas de budget : un écart entre pièces se montre toujours, un signal faible jamais seul.',
    demoted:
      'Elle dépasse son budget : ses questions comptent comme signaux faibles. Elles ne se montrent qu’à côté d’un autre constat et ne mettent ni jour ni montant en question. Elle redevient une question dès qu’elle repasse nettement sous son budget ; relevez le budget dans les réglages pour la garder telle quelle, à 100 % pour toujours.',
    decided: 'Suites données',
    decidedOf:
      'Constats :\u00a0{{findings, figure}} · confirmés :\u00a0{{confirmed, figure}} · réduits :\u00a0{{reduced, figure}} · justifiés :\u00a0{{dismissed, figure}} · autre décision :\u00a0{{other, figure}} · sans décision :\u00a0{{undecided, figure}}.',
    confirmedShare: 'Confirmés en tout ou partie, parmi ceux qui sont décidés : {{share}}.',
    reasons: 'Ce qui les a justifiés',
    reasonOf_one: '{{reason}} · {{count, figure}} constat',
    reasonOf_many: '{{reason}} · {{count, figure}} constats',
    reasonOf_other: '{{reason}} · {{count, figure}} constats',
    rareReasons_one: '{{count, figure}} constat justifié pour un autre motif, non cité.',
    rareReasons_many: '{{count, figure}} constats justifiés pour d’autres motifs, non cités.',
    rareReasons_other: '{{count, figure}} constats justifiés pour d’autres motifs, non cités.',
    loud: 'Règles trop bruyantes',
    loudIntro_one:
      'Au contrôle du {{date}}, une règle dépasse son budget : ses questions comptent comme signaux faibles.',
    loudIntro_many:
      'Au contrôle du {{date}}, {{count, figure}} règles dépassent leur budget : leurs questions comptent comme signaux faibles.',
    loudIntro_other:
      'Au contrôle du {{date}}, {{count, figure}} règles dépassent leur budget : leurs questions comptent comme signaux faibles.',
  },
  en: {
    findings: 'Findings · confirmed · reduced · explained',
    share: 'Share, 12 months',
    tooLoud: 'too loud',
    shareOf: '{{share}} · {{fired, figure}} of {{asked, figure}}',
    notYetAsked: 'no invoice',
    title: 'How often, and what came of it',
    measuredOn: 'Audit of {{date}}; invoices issued after {{since}}.',
    recent_one: 'In the year: {{count, figure}} time over {{asked, figure}} invoices that it concerns.',
    recent_many: 'In the year: {{count, figure}} times over {{asked, figure}} invoices that it concerns.',
    recent_other: 'In the year: {{count, figure}} times over {{asked, figure}} invoices that it concerns.',
    recentShare: 'That is {{share}}.',
    allTime: 'Over all invoices audited: {{fired, figure}} of {{asked, figure}}, that is {{share}}.',
    budget: 'Its budget: {{share}} of the invoices of the year, from {{invoices, figure}} invoices on.',
    noBudget: 'It has no budget: documents that disagree are always shown, a weak signal never alone.',
    demoted:
      'It is over its budget: its questions count as weak signals. They are shown beside another finding only, and put neither day nor amount in question. It asks again once it is clearly below its budget; raise the budget in the settings to keep it as it is, to 100% for good.',
    decided: 'What came of it',
    decidedOf:
      'Findings:\u00a0{{findings, figure}} · confirmed:\u00a0{{confirmed, figure}} · reduced:\u00a0{{reduced, figure}} · explained:\u00a0{{dismissed, figure}} · other decision:\u00a0{{other, figure}} · no decision:\u00a0{{undecided, figure}}.',
    confirmedShare: 'Confirmed in whole or in part, of those that are decided: {{share}}.',
    reasons: 'What explained them',
    reasonOf_one: '{{reason}} · {{count, figure}} finding',
    reasonOf_many: '{{reason}} · {{count, figure}} findings',
    reasonOf_other: '{{reason}} · {{count, figure}} findings',
    rareReasons_one: '{{count, figure}} finding explained by another reason, not quoted.',
    rareReasons_many: '{{count, figure}} findings explained by other reasons, not quoted.',
    rareReasons_other: '{{count, figure}} findings explained by other reasons, not quoted.',
    loud: 'Rules that are too loud',
    loudIntro_one:
      'In the audit of {{date}}, one rule is over its budget: its questions count as weak signals.',
    loudIntro_many:
      'In the audit of {{date}}, {{count, figure}} rules are over their budgets: their questions count as weak signals.',
    loudIntro_other:
      'In the audit of {{date}}, {{count, figure}} rules are over their budgets: their questions count as weak signals.',
  },
});
