import { area } from '../instance.js';

/** A contractor's own space. */
export const my = area('my', {
  fr: {
    toDo: 'À faire',
    nothingToDo: 'Rien ne vous attend.',
    declare: 'Déclarer',
    declareFor: 'Déclarer l’usage de l’IA : {{label}}',
    billed: '{{days}} facturés',
    otherTargets: 'Ce que vous pouvez aussi déclarer',
    correct: 'Corriger',
    declaredAs: 'déclaré : {{ref}}',
    invoices: 'Mes factures',
    contracts: 'Mes marchés',
    noContract: 'Aucun marché pour l’instant.',
    declarations: 'Mes déclarations',
    onlyYours: 'Vous ne voyez ici que vos propres documents.',
  },
  en: {
    toDo: 'To do',
    nothingToDo: 'Nothing waits for you.',
    declare: 'Declare',
    declareFor: 'Declare AI use: {{label}}',
    billed: '{{days}} billed',
    otherTargets: 'What you may also declare',
    correct: 'Correct',
    declaredAs: 'declared: {{ref}}',
    invoices: 'My invoices',
    contracts: 'My contracts',
    noContract: 'No contract yet.',
    declarations: 'My declarations',
    onlyYours: 'You see your own documents only.',
  },
});
