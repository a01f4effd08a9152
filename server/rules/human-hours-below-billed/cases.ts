import type { BilledPart } from '../facts/billed-part.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact, DeclarationSubject } from '../facts/declaration.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, samplePart } from '../sample-facts.js';

const subject = (
  declaration: Partial<DeclarationFact>,
  over: Partial<DeclarationSubject> = {},
  contract: Partial<ContractFact> = {},
): DeclarationSubject => ({
  declaration: sampleDeclaration({ signedAt: '2026-10-02', ...declaration }),
  contract: sampleContract(contract),
  workStart: '2026-09-01',
  workEnd: '2026-09-30',
  ...over,
});

/** 40 hours at 95 euros. */
const hours = (over: Partial<BilledPart> = {}) =>
  samplePart({
    line: '3',
    days: '5',
    hours: '40',
    amount: '3800',
    dayPrice: '760',
    hourPrice: '95',
    ...over,
  });

export const cases: RuleCase<'declaration'>[] = [
  {
    kind: 'flagged',
    name: { fr: '40 h facturées, 6 h de travail humain', en: '40 h billed, 6 h of human work' },
    facts: { declarationSubject: subject({ humanHours: '6' }), declarationLines: [hours()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 3 : 40 h facturées ; la déclaration D-07 du 2 oct. 2026 indique 6 h de travail humain. 34 h (4,25 j, 3 230,00 € HT) n'y figurent pas.",
            en: 'Line 3: 40 h billed; declaration D-07 of 2 Oct 2026 states 6 h of human work. 34 h (4.25 d, €3,230.00) are not in it.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 3 indique 40 h, votre déclaration D-07 6 h de travail humain.',
            en: 'Invoice F-2026-101. Your line 3 shows 40 h, your declaration D-07 6 h of human work.',
          },
          question: {
            fr: 'Faut-il corriger la ligne ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the line or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '3230.00',
          daysUnsupported: '4.25',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Les heures ne se lisent que dans le texte de la ligne : une question',
      en: 'Only the text of the line says the hours: a question',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6' }),
      declarationLines: [hours({ unitHow: 'wording' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 3 : 40 h facturées ; la déclaration D-07 du 2 oct. 2026 indique 6 h de travail humain. 34 h (4,25 j, 3 230,00 € HT) n'y figurent pas.",
            en: 'Line 3: 40 h billed; declaration D-07 of 2 Oct 2026 states 6 h of human work. 34 h (4.25 d, €3,230.00) are not in it.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 3 indique 40 h, votre déclaration D-07 6 h de travail humain.',
            en: 'Invoice F-2026-101. Your line 3 shows 40 h, your declaration D-07 6 h of human work.',
          },
          question: {
            fr: 'Faut-il corriger la ligne ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the line or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '3230.00',
          daysUnsupported: '4.25',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Une partie d'une ligne, pour un seul de ses livrables",
      en: 'A part of a line, for one of its deliverables only',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6', deliverableRef: 'L-09' }),
      declarationLines: [hours({ days: '3', hours: '24', amount: '2280', isPart: true })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 3 en partie : 24 h facturées pour le livrable L-09 ; la déclaration D-07 du 2 oct. 2026 indique 6 h de travail humain. 18 h (2,25 j, 1 710,00 € HT) n'y figurent pas.",
            en: 'Line 3 in part: 24 h billed for deliverable L-09; declaration D-07 of 2 Oct 2026 states 6 h of human work. 18 h (2.25 d, €1,710.00) are not in it.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 3 en partie : 24 h facturées pour le livrable L-09 ; votre déclaration D-07 indique 6 h de travail humain.',
            en: 'Invoice F-2026-101. Your line 3 in part: 24 h billed for deliverable L-09; your declaration D-07 states 6 h of human work.',
          },
          question: {
            fr: 'Faut-il corriger la ligne ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the line or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '1710.00',
          daysUnsupported: '2.25',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une ligne entière et une partie d’une autre, sans livrable déclaré',
      en: 'A whole line and a part of another, without a declared deliverable',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6', deliverableRef: null }),
      declarationLines: [
        hours({ line: '2' }),
        hours({ days: '3', hours: '24', amount: '2280', isPart: true }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Lignes 2 et 3 (ligne 3 en partie) : 64 h facturées ; la déclaration D-07 du 2 oct. 2026 indique 6 h de travail humain. 58 h (7,25 j, 5 510,00 € HT) n'y figurent pas.",
            en: 'Lines 2 and 3 (line 3 in part): 64 h billed; declaration D-07 of 2 Oct 2026 states 6 h of human work. 58 h (7.25 d, €5,510.00) are not in it.',
          },
          supplierMessage: {
            fr: 'Vos lignes 2 et 3 (ligne 3 en partie) : 64 h facturées ; votre déclaration D-07 indique 6 h de travail humain.',
            en: 'Your lines 2 and 3 (line 3 in part): 64 h billed; your declaration D-07 states 6 h of human work.',
          },
          question: {
            fr: 'Faut-il corriger les lignes ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the lines or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '5510.00',
          daysUnsupported: '7.25',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Des jours facturés sur deux lignes, convertis par une valeur supposée',
      en: 'Days billed on two lines, converted by an assumed value',
    },
    facts: {
      declarationSubject: subject({ humanHours: '20' }, {}, { assumed: ['hours_per_day'] }),
      declarationLines: [
        samplePart({ billedUnit: 'day', hours: '40', hourPrice: '81.25' }),
        samplePart({ line: '5', days: '2.5', amount: '1500', dayPrice: '600' }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Lignes 4 et 5 : 60 h (7,50 j) facturées ; la déclaration D-07 du 2 oct. 2026 indique 20 h de travail humain. 40 h (5,00 j, 3 166,67 € HT) n'y figurent pas.",
            en: 'Lines 4 and 5: 60 h (7.50 d) billed; declaration D-07 of 2 Oct 2026 states 20 h of human work. 40 h (5.00 d, €3,166.67) are not in it.',
          },
          supplierMessage: {
            fr: 'Vos lignes 4 et 5 indiquent 60 h (7,50 j), votre déclaration D-07 20 h de travail humain.',
            en: 'Your lines 4 and 5 show 60 h (7.50 d), your declaration D-07 20 h of human work.',
          },
          question: {
            fr: 'Faut-il corriger les lignes ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the lines or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '3166.67',
          daysUnsupported: '5.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Des heures sur deux factures, sans heures par jour ; une autre déclaration compte aussi',
      en: 'Hours on two invoices, without hours per day; another declaration counts too',
    },
    facts: {
      declarationSubject: subject(
        { humanHours: '10', deliverableRef: null },
        { otherHumanHours: '12' },
        { hoursPerDay: null },
      ),
      declarationLines: [
        hours({ days: null, dayPrice: null }),
        hours({ days: null, dayPrice: null, invoice: 'F-2026-108', line: '1', hours: '20', amount: '1900' }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 3 de F-2026-101 et ligne 1 de F-2026-108 : 60 h facturées ; la déclaration D-07 du 2 oct. 2026 indique 10 h de travail humain (et 12 h dans d'autres déclarations). 38 h (3 610,00 € HT) n'y figurent pas.",
            en: 'Line 3 of F-2026-101 and line 1 of F-2026-108: 60 h billed; declaration D-07 of 2 Oct 2026 states 10 h of human work (and 12 h in other declarations). 38 h (€3,610.00) are not in it.',
          },
          supplierMessage: {
            fr: "Vos factures (ligne 3 de F-2026-101 et ligne 1 de F-2026-108) indiquent 60 h, votre déclaration D-07 10 h de travail humain (et 12 h dans d'autres déclarations).",
            en: 'Your line 3 of F-2026-101 and line 1 of F-2026-108 show 60 h, your declaration D-07 10 h of human work (and 12 h in other declarations).',
          },
          question: {
            fr: 'Faut-il corriger les lignes ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the lines or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '3610.00',
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Une autre déclaration de la même ligne n'indique pas d'heures : une question",
      en: 'Another declaration of the same line gives no hours: a question',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6' }, { otherHumanHours: '0', otherWithoutHours: true }),
      declarationLines: [hours()],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 3 : 40 h facturées ; la déclaration D-07 du 2 oct. 2026 indique 6 h de travail humain (une autre n'en indique pas). 34 h (4,25 j, 3 230,00 € HT) n'y figurent pas.",
            en: 'Line 3: 40 h billed; declaration D-07 of 2 Oct 2026 states 6 h of human work (another gives none). 34 h (4.25 d, €3,230.00) are not in it.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 3 indique 40 h, votre déclaration D-07 6 h de travail humain (une autre n'en indique pas).",
            en: 'Invoice F-2026-101. Your line 3 shows 40 h, your declaration D-07 6 h of human work (another gives none).',
          },
          question: {
            fr: 'Faut-il corriger la ligne ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the line or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '3230.00',
          daysUnsupported: '4.25',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une autre déclaration porte le reste des heures',
      en: 'Another declaration carries the rest of the hours',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6' }, { otherHumanHours: '32' }),
      declarationLines: [hours()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un avoir ramène les heures facturées', en: 'A credit note brings the hours billed down' },
    facts: {
      declarationSubject: subject({ humanHours: '10' }),
      declarationLines: [
        hours(),
        hours({ invoice: 'A-2026-003', line: '1', hours: '-30', days: '-3.75', amount: '-2850' }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Une facture créditée et son avoir ne comptent ni l'un ni l'autre",
      en: 'A credited invoice and its credit note both count for nothing',
    },
    facts: {
      declarationSubject: subject({ humanHours: '38' }),
      declarationLines: [
        hours(),
        hours({ invoice: 'F-2026-090', line: '1', state: 'credited' }),
        hours({ invoice: 'A-2026-004', line: '1', hours: '-40', days: '-5', amount: '-3800' }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: '10 % des heures facturées exactement', en: 'Exactly 10 % of the hours billed' },
    facts: { declarationSubject: subject({ humanHours: '36' }), declarationLines: [hours()] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: "Un quart d'heure au-delà", en: 'A quarter of an hour beyond' },
    facts: { declarationSubject: subject({ humanHours: '35.75' }), declarationLines: [hours()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 3 : 40 h facturées ; la déclaration D-07 du 2 oct. 2026 indique 35,75 h de travail humain. 4,25 h (0,53 j, 403,75 € HT) n'y figurent pas.",
            en: 'Line 3: 40 h billed; declaration D-07 of 2 Oct 2026 states 35.75 h of human work. 4.25 h (0.53 d, €403.75) are not in it.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 3 indique 40 h, votre déclaration D-07 35,75 h de travail humain.',
            en: 'Invoice F-2026-101. Your line 3 shows 40 h, your declaration D-07 35.75 h of human work.',
          },
          question: {
            fr: 'Faut-il corriger la ligne ou la déclaration, ou quel travail la déclaration ne couvre-t-elle pas ?',
            en: 'Should the line or the declaration be corrected, or what work does the declaration leave out?',
          },
          amountAtStake: '403.75',
          daysUnsupported: '0.53',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Un prix forfaitaire ne se compte pas en heures',
      en: 'A fixed price is not counted in hours',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6' }, {}, { priceForm: 'fixed' }),
      declarationLines: [hours({ timePriced: false })],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: "La déclaration n'indique pas d'heures", en: 'The declaration states no hours' },
    facts: { declarationSubject: subject({ humanHours: null }), declarationLines: [hours()] },
    expect: { outcome: 'incomplete', missing: ['human_hours'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des jours, sur un marché sans heures par jour',
      en: 'Days, on a contract without hours per day',
    },
    facts: {
      declarationSubject: subject({ humanHours: '6' }, {}, { hoursPerDay: null }),
      declarationLines: [samplePart()],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un marché absent du registre', en: 'A contract that is not in the register' },
    facts: {
      declarationSubject: subject({ humanHours: '6' }, { contract: null }),
      declarationLines: [hours()],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
