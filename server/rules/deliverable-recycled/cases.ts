import type { RecycledText } from '../facts/recycled-text.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleDeliverable, samplePart } from '../sample-facts.js';

const file = (over: Partial<DeliverableFile> = {}): DeliverableFile => ({
  file: 'deliverables/L-09.docx',
  sha256: 'a1b2c3d4',
  role: 'report',
  measured: { reader: 'docx', versions: {}, words: 2000 },
  notMeasured: null,
  traces: [],
  extent: { passages: 0, blocks: 40 },
  references: [],
  tracesVersion: '2026-1',
  ...over,
});

type Text = NonNullable<RecycledText['text']>;

/** 1,200 of 2,000 words, 800 of them of an earlier study of 1,600 words and 400 of a template. */
const text = (over: Partial<Text> = {}): Text => ({
  words: 2000,
  otherWords: 1600,
  ownShingles: 1596,
  otherShingles: 1196,
  sharedShingles: 796,
  resemblance: 0.5,
  reused: [[400, 1200]],
  common: [[0, 400]],
  passages: [
    {
      own: {
        firstWord: 400,
        at: { file: 'deliverables/L-09.docx', path: '/word/document.xml/p[12]' },
        text: 'Les usagers arrivent au guichet sans savoir quelles pièces apporter.',
      },
      other: {
        firstWord: 380,
        at: { file: 'deliverables/L-04.docx', path: '/word/document.xml/p[9]' },
        text: 'Les usagers arrivent au guichet sans savoir quelles pièces apporter.',
      },
      shared: 6,
    },
  ],
  ...over,
});
const recycled = (over: Partial<RecycledText> = {}): RecycledText => ({
  file: 'deliverables/L-09.docx',
  otherFile: 'deliverables/L-04.docx',
  otherContract: 'M-2025-003',
  otherDeliverable: 'L-04',
  otherTitle: 'Étude des accueils',
  otherAcceptance: 'accepted',
  deliveredOn: '2026-09-28',
  otherDeliveredOn: '2025-11-12',
  sameContract: false,
  sameBytes: false,
  sameText: false,
  contractsOfKind: 3,
  contractsOfFile: 1,
  alikeInContract: 0,
  text: text(),
  ...over,
});
const facts = (recycledTexts: RecycledText[], files = [file()]) => ({
  deliverableFact: sampleDeliverable(),
  deliverableLines: [samplePart()],
  deliverableFiles: files,
  recycledTexts,
});
/** Shared shingles of a text that share so much of the smaller one. */
const sharing = (sharedShingles: number, otherShingles: number): Text =>
  text({ sharedShingles, otherShingles });

const question = {
  fr: 'Quelle part de ce livrable a été produite pour ce marché, et le marché ou la commande prévoit-il la reprise du reste ?',
  en: 'Which part of this deliverable was made for this contract, and does the contract or the order provide for taking up the rest?',
};
const asked = { question, amountAtStake: null, daysUnsupported: null, class: 'question' as const };

const chapter = {
  message: {
    fr: "Le livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 67 % du plus court des deux textes, modèle à part. Sur ses 2 000 mots, 800 sont nouveaux et 400 viennent d'un modèle commun à d'autres marchés. Jours facturés pour ce livrable : 5,00 j.",
    en: 'Deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 67% of the shorter of both texts, template apart. Of its 2,000 words 800 are new and 400 come from a template that other contracts share. Days billed for this deliverable: 5.00 d.',
  },
  supplierMessage: {
    fr: "Facture F-2026-101. Votre livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 67 % du plus court des deux textes, modèle à part. Sur ses 2 000 mots, 800 sont nouveaux et 400 viennent d'un modèle commun à d'autres marchés.",
    en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 67% of the shorter of both texts, template apart. Of its 2,000 words 800 are new and 400 come from a template that other contracts share.',
  },
};

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Un chapitre d’une étude livrée sous un autre marché',
      en: 'A chapter of a study delivered under another contract',
    },
    facts: facts([recycled()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          ...chapter,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le même fichier, et le même texte sous d’autres dates',
      en: 'The same file, and the same text with other dates',
    },
    facts: facts([
      recycled({
        sameBytes: true,
        sameText: true,
        text: text({
          sharedShingles: 1596,
          otherShingles: 1596,
          resemblance: 1,
          reused: [[0, 2000]],
          common: [],
        }),
      }),
      recycled({
        otherContract: 'M-2026-014',
        otherDeliverable: 'L-05',
        otherTitle: 'Note de cadrage',
        otherDeliveredOn: null,
        sameContract: true,
        sameText: true,
        text: text({
          sharedShingles: 1590,
          otherShingles: 1596,
          resemblance: 1,
          reused: [[0, 2000]],
          common: [],
        }),
      }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          message: {
            fr: "Le livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : fichier identique ; le livrable L-05 (Note de cadrage) : même texte, dates et chiffres à part. Sur ses 2 000 mots, aucun n'est nouveau. Jours facturés pour ce livrable : 5,00 j.",
            en: 'Deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): identical file; deliverable L-05 (Note de cadrage): same text, dates and figures apart. Of its 2,000 words none is new. Days billed for this deliverable: 5.00 d.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : fichier identique ; le livrable L-05 (Note de cadrage) : même texte, dates et chiffres à part. Sur ses 2 000 mots, aucun n'est nouveau.",
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): identical file; deliverable L-05 (Note de cadrage): same text, dates and figures apart. Of its 2,000 words none is new.',
          },
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Deux marchés seulement : un modèle ne se distingue pas d’une reprise',
      en: 'Two contracts only: a template cannot be told from a copy',
    },
    facts: facts([recycled({ contractsOfKind: 2, text: text({ common: [] }) })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          class: 'weak',
          visible: false,
          message: {
            fr: 'Le livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 67 % du plus court des deux textes. Sur ses 2 000 mots, 1 200 sont nouveaux. Moins de trois marchés ont un fichier de ce type : un modèle et une reprise ne se distinguent pas. Jours facturés pour ce livrable : 5,00 j.',
            en: 'Deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 67% of the shorter of both texts. Of its 2,000 words 1,200 are new. Fewer than three contracts have a file of this type: a template cannot be told from a copy. Days billed for this deliverable: 5.00 d.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 67 % du plus court des deux textes. Sur ses 2 000 mots, 1 200 sont nouveaux. Moins de trois marchés ont un fichier de ce type : un modèle et une reprise ne se distinguent pas.',
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 67% of the shorter of both texts. Of its 2,000 words 1,200 are new. Fewer than three contracts have a file of this type: a template cannot be told from a copy.',
          },
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un modèle que des fichiers d’un autre type font connaître : le reste ne se distingue pas d’une reprise',
      en: 'A template that files of another type tell: the rest cannot be told from a copy',
    },
    facts: facts([recycled({ contractsOfKind: 2 })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          class: 'weak',
          visible: false,
          message: {
            fr: "Le livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 67 % du plus court des deux textes, modèle à part. Sur ses 2 000 mots, 800 sont nouveaux et 400 viennent d'un modèle commun à d'autres marchés. Moins de trois marchés ont un fichier de ce type : pour le reste, un modèle propre à ce type et une reprise ne se distinguent pas. Jours facturés pour ce livrable : 5,00 j.",
            en: 'Deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 67% of the shorter of both texts, template apart. Of its 2,000 words 800 are new and 400 come from a template that other contracts share. Fewer than three contracts have a file of this type: for the rest, a template of this type cannot be told from a copy. Days billed for this deliverable: 5.00 d.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 67 % du plus court des deux textes, modèle à part. Sur ses 2 000 mots, 800 sont nouveaux et 400 viennent d'un modèle commun à d'autres marchés. Moins de trois marchés ont un fichier de ce type : pour le reste, un modèle propre à ce type et une reprise ne se distinguent pas.",
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 67% of the shorter of both texts, template apart. Of its 2,000 words 800 are new and 400 come from a template that other contracts share. Fewer than three contracts have a file of this type: for the rest, a template of this type cannot be told from a copy.',
          },
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une archive identique à côté d’un rapport repris du même livrable',
      en: 'An identical archive beside a report taken up from the same deliverable',
    },
    facts: facts(
      [
        recycled({
          file: 'deliverables/L-09.zip',
          otherFile: 'deliverables/L-04.zip',
          sameBytes: true,
          text: null,
        }),
        recycled(),
      ],
      [file(), file({ file: 'deliverables/L-09.zip', role: 'code' })],
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          ...chapter,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le quatrième rapport mensuel sur la même trame : signal faible',
      en: 'The fourth monthly report on the same layout: weak signal',
    },
    facts: facts([
      recycled({
        otherContract: 'M-2026-014',
        sameContract: true,
        alikeInContract: 2,
        text: text({ common: [] }),
      }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          class: 'weak',
          visible: false,
          message: {
            fr: 'Le livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, livré le 12 nov. 2025) : 67 % du plus court des deux textes. Sur ses 2 000 mots, 1 200 sont nouveaux. Quatre livrables du marché ou plus ont un tel texte en commun : une trame qui revient et une reprise ne se distinguent pas. Jours facturés pour ce livrable : 5,00 j.',
            en: 'Deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, delivered 12 Nov 2025): 67% of the shorter of both texts. Of its 2,000 words 1,200 are new. Four deliverables of the contract or more have such a text in common: a layout that comes back cannot be told from a copy. Days billed for this deliverable: 5.00 d.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, livré le 12 nov. 2025) : 67 % du plus court des deux textes. Sur ses 2 000 mots, 1 200 sont nouveaux. Quatre livrables du marché ou plus ont un tel texte en commun : une trame qui revient et une reprise ne se distinguent pas.',
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, delivered 12 Nov 2025): 67% of the shorter of both texts. Of its 2,000 words 1,200 are new. Four deliverables of the contract or more have such a text in common: a layout that comes back cannot be told from a copy.',
          },
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un livrable refusé, remis corrigé',
      en: 'A deliverable turned down, handed over again once corrected',
    },
    facts: facts([recycled({ sameContract: true, otherAcceptance: 'rejected', sameText: true })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un modèle commun, ôté avant la comparaison',
      en: 'A common template, put aside before the comparison',
    },
    facts: facts([
      recycled({ text: text({ sharedShingles: 150, reused: [[400, 580]], common: [[0, 400]] }) }),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une annexe type remise sous trois marchés',
      en: 'A standard annex handed over under three contracts',
    },
    facts: facts([recycled({ sameBytes: true, contractsOfFile: 3, text: null })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Moins de la moitié dans le même marché', en: 'Less than half in the same contract' },
    facts: facts([recycled({ sameContract: true, text: sharing(499, 1000) })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Trois dixièmes entre deux marchés, 299 mots',
      en: 'Three tenths between two contracts, 299 words',
    },
    facts: facts([
      recycled({ text: text({ sharedShingles: 300, otherShingles: 1000, reused: [[400, 699]] }) }),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Trois dixièmes exactement, 300 mots', en: 'Exactly three tenths, 300 words' },
    facts: facts([
      recycled({ text: text({ sharedShingles: 300, otherShingles: 1000, reused: [[400, 700]] }) }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...asked,
          message: {
            fr: "Le livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 30 % du plus court des deux textes, modèle à part. Sur ses 2 000 mots, 1 300 sont nouveaux et 400 viennent d'un modèle commun à d'autres marchés. Jours facturés pour ce livrable : 5,00 j.",
            en: 'Deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 30% of the shorter of both texts, template apart. Of its 2,000 words 1,300 are new and 400 come from a template that other contracts share. Days billed for this deliverable: 5.00 d.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre livrable L-09 (Étude des parcours, deliverables/L-09.docx) reprend le livrable L-04 (Étude des accueils, marché M-2025-003, livré le 12 nov. 2025) : 30 % du plus court des deux textes, modèle à part. Sur ses 2 000 mots, 1 300 sont nouveaux et 400 viennent d'un modèle commun à d'autres marchés.",
            en: 'Invoice F-2026-101. Your deliverable L-09 (Étude des parcours, deliverables/L-09.docx) takes up deliverable L-04 (Étude des accueils, contract M-2025-003, delivered 12 Nov 2025): 30% of the shorter of both texts, template apart. Of its 2,000 words 1,300 are new and 400 come from a template that other contracts share.',
          },
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Pas encore livré', en: 'Not delivered yet' },
    facts: { ...facts([]), deliverableFact: sampleDeliverable({ delivered: false, deliveredOn: null }) },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun fichier nommé au registre', en: 'No file named in the register' },
    facts: facts([], []),
    expect: { outcome: 'incomplete', missing: ['file'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un fichier numérisé, sans texte', en: 'A scanned file, without text' },
    facts: facts([], [file({ measured: null, notMeasured: 'scanned' })]),
    expect: { outcome: 'incomplete', missing: ['file'] },
  },
];
