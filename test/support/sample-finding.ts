import type { Finding } from '../../server/domain/finding.js';

/** Invented findings of every class, for the tests of the exports. */

const BRUME = '11111111100011';

export function sampleFinding(over: Partial<Finding> = {}): Finding {
  return {
    id: 'I5-3f0c2b7d9a1e4c55',
    rule: 'human-hours-below-billed',
    code: 'I5',
    version: 1,
    class: 'question',
    confidence: 'firm',
    visible: true,
    topic: 'single_click',
    audience: ['buyer', 'supplier'],
    mayInterruptPayment: false,
    subject: {
      supplier: BRUME,
      invoice: 'F-2026-118',
      line: '3',
      contract: 'M-2026-014',
      deliverable: 'V-12',
    },
    related: [],
    amountAtStake: '3230.00',
    daysUnsupported: '4.25',
    message: {
      fr: 'Ligne 3 de F-2026-118 : 5,00 j facturés ; la déclaration d’usage de l’IA du même prestataire indique 6 h de travail humain, soit 0,75 j (4,25 j, 3\u202f230,00\u00a0€ HT).',
      en: 'Line 3 of F-2026-118: 5.00 d billed; the AI-use declaration of the same contractor states 6 h of human work, that is 0.75 d (4.25 d, €3,230.00).',
    },
    supplierMessage: {
      fr: 'Votre facture compte 5,00 j pour la ligne 3 ; votre déclaration indique 6 h de travail humain, soit 0,75 j.',
      en: 'Your invoice counts 5.00 d for line 3; your declaration states 6 h of human work, that is 0.75 d.',
    },
    question: {
      fr: 'Quelles heures de préparation, de vérification ou de réunion ne figurent pas dans la déclaration ?',
      en: 'Which hours of preparation, checking or meetings are not in the declaration?',
    },
    evidence: [
      { file: 'invoices/F-2026-118.xml', path: '/Invoice/cac:InvoiceLine[3]/cbc:InvoicedQuantity' },
      { file: 'register/register.xlsx', sheet: 'ai_declarations', cell: 'U4' },
    ],
    supplierEvidence: [],
    values: { currency: 'EUR', rung: 'declared_hours' },
    allocations: [{ supplier: BRUME, invoice: 'F-2026-118', line: '3', days: '4.25', amount: '3230.00' }],
    ...over,
  };
}

export const SAMPLE_FINDINGS: readonly Finding[] = [
  sampleFinding({
    id: 'A1-77ab01c2d3e4f501',
    rule: 'line-total-differs',
    code: 'A1',
    class: 'fact',
    topic: 'arithmetic',
    subject: { supplier: '22222222200022', invoice: '2026/0457', line: '1' },
    values: { currency: 'CHF' },
    amountAtStake: '120.00',
    daysUnsupported: null,
    message: {
      fr: 'Ligne 1 de 2026/0457 : 12,00 j × 640,00 CHF/j font 7\u202f680,00\u00a0CHF HT ; la ligne indique 7\u202f800,00\u00a0CHF HT.',
      en: 'Line 1 of 2026/0457: 12.00 d × CHF 640.00/d make CHF 7,680.00; the line states CHF 7,800.00.',
    },
    question: {
      fr: 'La quantité, le prix ou le montant de la ligne est-il à corriger ?',
      en: 'Should the quantity, the price or the amount of the line be corrected?',
    },
    evidence: [{ file: 'invoices/novembre.csv', line: 2 }],
    allocations: [
      { supplier: '22222222200022', invoice: '2026/0457', line: '1', days: null, amount: '120.00' },
    ],
  }),
  sampleFinding({
    id: 'C4-0a1b2c3d4e5f6071',
    rule: 'person-day-over-contract',
    code: 'C4',
    class: 'fact',
    topic: 'calendar',
    subject: {
      supplier: BRUME,
      invoice: 'F-2026-118',
      line: '1',
      contract: 'M-2026-014',
      personKey: 'P-0412',
      date: '2026-09-14',
    },
    amountAtStake: '380.00',
    daysUnsupported: '0.50',
    message: {
      fr: 'Camille Exemple (P-0412), 14 sept. 2026 : 1,50 j sur le marché M-2026-014, ligne 1 de F-2026-118, pour 1,00 j au plus par jour ; 0,50 j au-delà (380,00\u00a0€\u00a0HT).',
      en: 'Camille Exemple (P-0412), 14 Sept 2026: 1.50 d on contract M-2026-014, line 1 of F-2026-118, for at most 1.00 d a day; 0.50 d beyond (€380.00).',
    },
    question: {
      fr: 'Une partie de ce temps appartient-elle à une autre date ou à une autre personne, ou la quantité est-elle à corriger ?',
      en: 'Does part of this time belong to another date or another person, or should the quantity be corrected?',
    },
    evidence: [
      { file: 'timesheets/CRA_2026-09.xlsx', sheet: 'Sept', cell: 'P7' },
      { file: 'timesheets/CRA_2026-09.xlsx', sheet: 'Sept', cell: 'P8' },
    ],
  }),
  sampleFinding(),
  sampleFinding({
    id: 'Z3-99d0e1f2a3b4c5d6',
    rule: 'data-sent-against-policy',
    code: 'Z3',
    topic: 'data',
    audience: ['dpo'],
    confidence: 'indicative',
    subject: { contract: 'M-2026-022' },
    amountAtStake: null,
    daysUnsupported: null,
    message: {
      fr: 'La déclaration D-7 indique que des données personnelles ont été envoyées à un service hébergé hors de l’Union européenne.',
      en: 'Declaration D-7 states that personal data were sent to a service hosted outside the European Union.',
    },
    supplierMessage: null,
    question: {
      fr: 'Quelles données ont été envoyées, et sur quel accord cela repose-t-il ?',
      en: 'Which data were sent, and on what approval does this rest?',
    },
    evidence: [{ file: 'register/ai_declarations.csv', line: 8 }],
    allocations: [],
  }),
  sampleFinding({
    id: 'Z2-5566778899aabbcc',
    rule: 'narrative-repeated',
    code: 'Z2',
    class: 'weak',
    topic: 'narrative',
    visible: false,
    amountAtStake: null,
    daysUnsupported: null,
    message: {
      fr: 'Le même libellé figure sur huit lignes de trois mois.',
      en: 'The same description stands on eight lines of three months.',
    },
    evidence: [],
    allocations: [],
  }),
];
