import type { SupplierOrder } from '../facts/supplier-order.js';
import type { RuleCase } from '../rule.js';

const order = (
  orderRef: string,
  amount: string | null,
  over: Partial<SupplierOrder> = {},
): SupplierOrder => ({
  contractRef: 'M-2026-014',
  orderRef,
  orderedOn: '2026-05-04',
  amount,
  currency: 'EUR',
  cpvDivision: '72',
  signatureLimit: '25000',
  source: { file: 'register/orders.csv', line: 2 },
  ...over,
});
const facts = (...supplierOrders: SupplierOrder[]) => ({
  supplierFact: {
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    source: { file: 'register/contracts.csv', line: 2 },
  },
  supplierOrders,
});
const asked = (fr: string, en: string, question: { fr: string; en: string }) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: { fr: `Marché M-2026-014 : ${fr}`, en: `Contract M-2026-014: ${en}` },
      supplierMessage: null,
      question,
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question' as const,
    },
  ],
});
const WHO_SIGNS = {
  fr: 'Ces commandes répondent-elles à un même besoin, connu dès la première, ou à des besoins distincts ?',
  en: 'Do these orders meet one need, known when the first was placed, or separate needs?',
};
const WHICH_PROCEDURE = {
  fr: 'Ces commandes répondent-elles à un même besoin ou à des besoins distincts, et sont-elles passées sur un marché déjà mis en concurrence ?',
  en: 'Do these orders meet one need or separate needs, and are they placed under a contract that competition already gave?',
};

export const cases: RuleCase<'supplier'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Deux commandes juste sous le seuil de signature',
      en: 'Two orders just under the signature limit',
    },
    facts: facts(order('BC-1', '24000'), order('BC-2', '24500', { orderedOn: '2026-06-01' })),
    expect: asked(
      "2 commandes de la division CPV 72, passées à moins de douze mois d'intervalle, chacune entre 90 % et 100 % du seuil de signature (25 000,00 € HT) : BC-1 du 4 mai 2026, 24 000,00 € HT ; BC-2 du 1er juin 2026, 24 500,00 € HT. Ensemble : 48 500,00 € HT.",
      '2 orders of CPV division 72, less than twelve months from one to the next, each between 90% and 100% of the signature limit (€25,000.00): BC-1 of 4 May 2026, €24,000.00; BC-2 of 1 June 2026, €24,500.00. Together: €48,500.00.',
      WHO_SIGNS,
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Deux marchés du même prestataire, chacun sous le seuil de son jour',
      en: 'Two contracts of one contractor, each under the threshold of its day',
    },
    facts: facts(
      order('BC-1', '39000', { orderedOn: '2026-03-02', signatureLimit: '90000' }),
      order('BC-9', '59000', { contractRef: 'M-2026-015', orderedOn: '2026-04-01', signatureLimit: '90000' }),
    ),
    expect: asked(
      "2 commandes de la division CPV 72, passées à moins de douze mois d'intervalle, chacune entre 90 % et 100 % du seuil de dispense de publicité et de mise en concurrence (40 000,00 € HT et 60 000,00 € HT) : BC-1 du 2 mars 2026, 39 000,00 € HT ; BC-9 (marché M-2026-015) du 1er avr. 2026, 59 000,00 € HT. Ensemble : 98 000,00 € HT.",
      '2 orders of CPV division 72, less than twelve months from one to the next, each between 90% and 100% of the threshold below which no publicity or competition is required (€40,000.00 and €60,000.00): BC-1 of 2 Mar 2026, €39,000.00; BC-9 (contract M-2026-015) of 1 Apr 2026, €59,000.00. Together: €98,000.00.',
      WHICH_PROCEDURE,
    ),
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une somme au-dessus du seuil, sans commande voisine de lui',
      en: 'A sum above the threshold, with no order just under it',
    },
    facts: facts(order('BC-1', '15000'), order('BC-2', '18000'), order('BC-3', '12000')),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Deux besoins : des divisions CPV distinctes', en: 'Two needs: separate CPV divisions' },
    facts: facts(order('BC-1', '24000'), order('BC-2', '24500', { cpvDivision: '79' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le forfait annuel, commandé chaque année à la même date',
      en: 'The yearly package, ordered on the same day each year',
    },
    facts: facts(order('BC-1', '24000'), order('BC-2', '24000', { orderedOn: '2027-05-04' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Exactement 90 % et 100 % du seuil', en: 'Exactly 90% and 100% of the limit' },
    facts: facts(order('BC-1', '22500'), order('BC-2', '25000', { orderedOn: '2027-05-03' })),
    expect: asked(
      "2 commandes de la division CPV 72, passées à moins de douze mois d'intervalle, chacune entre 90 % et 100 % du seuil de signature (25 000,00 € HT) : BC-1 du 4 mai 2026, 22 500,00 € HT ; BC-2 du 3 mai 2027, 25 000,00 € HT. Ensemble : 47 500,00 € HT.",
      '2 orders of CPV division 72, less than twelve months from one to the next, each between 90% and 100% of the signature limit (€25,000.00): BC-1 of 4 May 2026, €22,500.00; BC-2 of 3 May 2027, €25,000.00. Together: €47,500.00.',
      WHO_SIGNS,
    ),
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime sous 90 % du seuil', en: 'One cent under 90% of the limit' },
    facts: facts(order('BC-1', '22499.99'), order('BC-2', '25000')),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime au-dessus du seuil', en: 'One cent above the limit' },
    facts: facts(order('BC-1', '24000'), order('BC-2', '25000.01')),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'La veille du nouveau seuil de 60 000 €', en: 'The day before the new threshold of €60,000' },
    facts: facts(
      order('BC-1', '59000', { orderedOn: '2026-03-31', signatureLimit: '90000' }),
      order('BC-2', '59000', { orderedOn: '2026-04-01', signatureLimit: '90000' }),
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une seule commande', en: 'One order only' },
    facts: facts(order('BC-1', '24000')),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Seuil de signature inconnu, montants voisins', en: 'Unknown signature limit, near amounts' },
    facts: facts(
      order('BC-1', '24000', { signatureLimit: null }),
      order('BC-2', '24500', { signatureLimit: null }),
    ),
    expect: { outcome: 'incomplete', missing: ['signature_limit'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Code CPV et date inconnus de commandes voisines du seuil',
      en: 'Unknown CPV code and date of orders just under the limit',
    },
    facts: facts(order('BC-1', '24000', { cpvDivision: null }), order('BC-2', '24500', { orderedOn: null })),
    expect: { outcome: 'incomplete', missing: ['cpv', 'ordered_on'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une commande sans montant', en: 'An order without amount' },
    facts: facts(order('BC-1', '24000'), order('BC-2', null)),
    expect: { outcome: 'incomplete', missing: ['amount'] },
  },
];
