import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleFile, sampleTrace, tracedFile } from '../sample-traces.js';
import { sampleDeclaration, sampleDeliverable, samplePart } from '../sample-facts.js';

/** D-06 of 1 October without AI use, for the whole deliverable unless `over` says otherwise. */
const none = (over: Partial<DeclarationFact> = {}): DeclarationFact =>
  sampleDeclaration({
    ref: 'D-06',
    aiUse: 'none',
    tools: [],
    shareLow: null,
    shareHigh: null,
    periodStart: null,
    periodEnd: null,
    source: { file: 'register/ai_declarations.csv', line: 7 },
    ...over,
  });

/** D-07 of 5 October with AI use, a share of 40 % to 60 %. */
const used = (over: Partial<DeclarationFact> = {}): DeclarationFact =>
  sampleDeclaration({ periodStart: null, periodEnd: null, signedAt: '2026-10-05', ...over });

const facts = (...deliverableDeclarations: DeclarationFact[]): RuleCase<'deliverable'>['facts'] => ({
  deliverableFact: sampleDeliverable(),
  deliverableDeclarations,
  deliverableLines: [samplePart()],
  deliverableFiles: [],
});

/** A methods note of the report that names a tool. */
const methods = tracedFile([
  sampleTrace({
    rule: 'declared',
    strength: 'declaration',
    token: 'DeepL',
    at: { file: 'deliverables/etude.docx', path: '/word/document.xml/p[2]' },
    stated: true,
  }),
]);
const beside = (
  file: DeliverableFile,
  ...declarations: DeclarationFact[]
): RuleCase<'deliverable'>['facts'] => ({ ...facts(...declarations), deliverableFiles: [file] });

const QUESTION = {
  fr: 'Laquelle vaut pour ce livrable, ou portent-elles sur deux parties du travail ?',
  en: 'Which one holds for this deliverable, or are they about two parts of the work?',
};
const NOTHING = { amountAtStake: null, daysUnsupported: null };

const FIRST = {
  message: {
    fr: "Livrable L-09 : la déclaration D-06 du 1er oct. 2026 n'indique aucun usage d'IA, la déclaration D-07 du 5 oct. 2026 indique un usage d'IA ; aucune ne remplace l'autre.",
    en: 'Deliverable L-09: declaration D-06 of 1 Oct 2026 states no AI use, declaration D-07 of 5 Oct 2026 states AI use; neither replaces the other.',
  },
  supplierMessage: {
    fr: "Facture F-2026-101. Vos déclarations D-06 (1er oct. 2026, aucun usage d'IA) et D-07 (5 oct. 2026, un usage d'IA) portent sur le livrable L-09 ; aucune ne remplace l'autre. Une correction qui nomme la déclaration qu'elle remplace suffit.",
    en: 'Invoice F-2026-101. Your declarations D-06 (1 Oct 2026, no AI use) and D-07 (5 Oct 2026, AI use) are about deliverable L-09; neither replaces the other. A correction that names the declaration it replaces is enough.',
  },
  question: QUESTION,
  ...NOTHING,
  class: 'fact' as const,
};

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Aucun usage, puis un usage d'IA", en: 'No use, then AI use' },
    facts: facts(none(), used()),
    expect: {
      outcome: 'flagged',
      findings: [FIRST],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Trois déclarations du même sous-traitant, dont les parts diffèrent ; facturé sur deux lignes',
      en: 'Three declarations of the same subcontractor whose shares differ; billed on two lines',
    },
    facts: {
      ...facts(
        used({
          ref: 'D-05',
          subcontractor: 'Studio Rivage',
          shareLow: '0.1',
          shareHigh: '0.2',
          signedAt: '2026-09-30',
        }),
        used({ subcontractor: 'STUDIO RIVAGE', shareLow: '0.6', shareHigh: null }),
        used({
          ref: 'D-08',
          subcontractor: 'Studio Rivage',
          shareLow: '0.7',
          shareHigh: '0.8',
          signedAt: '2026-10-06',
        }),
      ),
      deliverableLines: [samplePart(), samplePart({ line: '5' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Livrable L-09 (sous-traitant Studio Rivage) : la déclaration D-05 du 30 sept. 2026 indique une part d'IA de 10 % à 20 %, la déclaration D-07 du 5 oct. 2026 indique une part d'IA de 60 % ; aucune ne remplace l'autre. Aussi : D-08.",
            en: 'Deliverable L-09 (subcontractor Studio Rivage): declaration D-05 of 30 Sept 2026 states an AI share of 10% to 20%, declaration D-07 of 5 Oct 2026 states an AI share of 60%; neither replaces the other. Also: D-08.',
          },
          supplierMessage: {
            fr: "Vos déclarations D-05 (30 sept. 2026, une part d'IA de 10 % à 20 %) et D-07 (5 oct. 2026, une part d'IA de 60 %) portent sur le livrable L-09 (sous-traitant Studio Rivage) ; aucune ne remplace l'autre. Aussi : D-08. Une correction qui nomme la déclaration qu'elle remplace suffit.",
            en: 'Your declarations D-05 (30 Sept 2026, an AI share of 10% to 20%) and D-07 (5 Oct 2026, an AI share of 60%) are about deliverable L-09 (subcontractor Studio Rivage); neither replaces the other. Also: D-08. A correction that names the declaration it replaces is enough.',
          },
          question: QUESTION,
          ...NOTHING,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Aucun usage, et un fichier livré qui en indique un',
      en: 'No use, and a delivered file that states some',
    },
    facts: beside(methods, none()),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Livrable L-09 : la déclaration D-06 du 1er oct. 2026 n'indique aucun usage d'IA, le fichier livré en indique un : « DeepL » (mention d'un outil d'IA dans le texte ; deliverables/etude.docx, paragraphe 2).",
            en: 'Deliverable L-09: declaration D-06 of 1 Oct 2026 states no AI use, the delivered file states some: “DeepL” (sentence that names an AI tool; deliverables/etude.docx, paragraph 2).',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre déclaration D-06 (1er oct. 2026, aucun usage d'IA) et votre fichier livré, qui en indique un (« DeepL » (mention d'un outil d'IA dans le texte ; deliverables/etude.docx, paragraphe 2)), portent sur le livrable L-09. Une correction qui remplace D-06, ou un mot sur la partie concernée, suffit.",
            en: 'Invoice F-2026-101. Your declaration D-06 (1 Oct 2026, no AI use) and your delivered file, which states some (“DeepL” (sentence that names an AI tool; deliverables/etude.docx, paragraph 2)), are about deliverable L-09. A correction that replaces D-06, or a word on the part concerned, is enough.',
          },
          question: {
            fr: "Un outil d'IA a-t-il servi à cette partie du livrable, ou la mention parle-t-elle d'autre chose ?",
            en: 'Was an AI tool used for this part of the deliverable, or is the sentence about something else?',
          },
          ...NOTHING,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Aucun usage, et un fichier qui n’en dit rien',
      en: 'No use, and a file that says nothing of it',
    },
    facts: beside(sampleFile(), none()),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Aucun usage, et une trace que le fichier ne dit pas',
      en: 'No use, and a trace that the file does not state',
    },
    facts: beside(tracedFile([sampleTrace()]), none()),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un usage déclaré, que le fichier dit aussi',
      en: 'A use declared, which the file states too',
    },
    facts: beside(methods, none({ stages: ['research'] }), used()),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Aucun usage pour une étape, et un fichier qui en indique un',
      en: 'No use for a stage, and a file that states some',
    },
    facts: beside(methods, none({ stages: ['research'] })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Aucun usage signé avant le travail, et un fichier qui en indique un',
      en: 'No use signed before the work, and a file that states some',
    },
    facts: beside(methods, none({ signedAt: '2026-08-31' })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Deux sous-traitants', en: 'Two subcontractors' },
    facts: facts(none({ subcontractor: 'Studio Rivage' }), used({ subcontractor: 'Atelier Dune' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Sans IA pour la recherche, avec IA pour l'ensemble",
      en: 'Without AI for the research, with AI for the whole',
    },
    facts: facts(none({ stages: ['research'] }), used()),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Septembre sans IA, octobre avec', en: 'September without AI, October with it' },
    facts: facts(
      none({ periodStart: '2026-09-01', periodEnd: '2026-09-30' }),
      used({ periodStart: '2026-10-01', periodEnd: '2026-10-31' }),
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Chacune pour une facture', en: 'One for each invoice' },
    facts: facts(none({ invoiceNumber: 'F-2026-088' }), used({ invoiceNumber: 'F-2026-101' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Aucun usage sans période, signé avant le travail fait avec l'IA",
      en: 'No use without a period, signed before the work done with AI',
    },
    facts: facts(none(), used({ periodStart: '2026-10-02', periodEnd: '2026-10-31' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: "Aucun usage sans période, signé le premier jour du travail fait avec l'IA",
      en: 'No use without a period, signed on the first day of the work done with AI',
    },
    facts: facts(none(), used({ periodStart: '2026-10-01', periodEnd: '2026-10-31' })),
    expect: {
      outcome: 'flagged',
      findings: [FIRST],
    },
  },
  {
    kind: 'threshold',
    name: { fr: "Parts distantes d'exactement 30 points", en: 'Shares exactly 30 points apart' },
    facts: facts(
      used({ ref: 'D-06', shareLow: '0.1', shareHigh: '0.2' }),
      used({ shareLow: '0.5', shareHigh: '0.9' }),
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Parts distantes de 31 points', en: 'Shares 31 points apart' },
    facts: facts(
      used({ ref: 'D-06', shareLow: '0.51', shareHigh: '0.9', signedAt: '2026-10-01' }),
      used({ shareLow: '0.1', shareHigh: '0.2' }),
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Livrable L-09 : la déclaration D-06 du 1er oct. 2026 indique une part d'IA de 51 % à 90 %, la déclaration D-07 du 5 oct. 2026 indique une part d'IA de 10 % à 20 % ; aucune ne remplace l'autre.",
            en: 'Deliverable L-09: declaration D-06 of 1 Oct 2026 states an AI share of 51% to 90%, declaration D-07 of 5 Oct 2026 states an AI share of 10% to 20%; neither replaces the other.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Vos déclarations D-06 (1er oct. 2026, une part d'IA de 51 % à 90 %) et D-07 (5 oct. 2026, une part d'IA de 10 % à 20 %) portent sur le livrable L-09 ; aucune ne remplace l'autre. Une correction qui nomme la déclaration qu'elle remplace suffit.",
            en: 'Invoice F-2026-101. Your declarations D-06 (1 Oct 2026, an AI share of 51% to 90%) and D-07 (5 Oct 2026, an AI share of 10% to 20%) are about deliverable L-09; neither replaces the other. A correction that names the declaration it replaces is enough.',
          },
          question: QUESTION,
          ...NOTHING,
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Une seule nomme le livrable, une autre couvre le mois',
      en: 'One names the deliverable, another covers the month',
    },
    facts: facts(used(), none({ deliverableRef: null, periodStart: '2026-09-01', periodEnd: '2026-09-30' })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Deux usages, dont un sans part', en: 'Two uses, one without a share' },
    facts: facts(used({ ref: 'D-06' }), used({ shareLow: null, shareHigh: null })),
    expect: { outcome: 'incomplete', missing: ['share_low'] },
  },
];
