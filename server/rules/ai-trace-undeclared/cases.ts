import type { AiTrace } from '../../domain/file-evidence.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, sampleDeliverable, samplePart } from '../sample-facts.js';
import { sampleFile, sampleTrace, tracedFile } from '../sample-traces.js';

/** D-06 of 1 October, without AI use. */
const none = (over: Partial<DeclarationFact> = {}): DeclarationFact =>
  sampleDeclaration({
    ref: 'D-06',
    aiUse: 'none',
    tools: [],
    shareLow: null,
    shareHigh: null,
    source: { file: 'register/ai_declarations.csv', line: 7 },
    ...over,
  });

const facts = (
  files: DeliverableFile[],
  declarations: DeclarationFact[] = [none()],
  contract = sampleContract(),
): RuleCase<'deliverable'>['facts'] => ({
  deliverableFact: sampleDeliverable({ contract }),
  deliverableFiles: files,
  deliverableDeclarations: declarations,
  deliverableLines: [samplePart()],
});

const inDocx = (paragraph: number) => ({
  file: 'deliverables/etude.docx',
  path: `/word/document.xml/p[${paragraph}]`,
});

/** Two strong marks of different rules. */
const link: AiTrace = sampleTrace({
  rule: 'chat.url',
  strength: 'strong',
  token: 'utm_source=chatgpt.com',
  at: inDocx(8),
  count: 2,
});
const cutoff: AiTrace = sampleTrace({
  rule: 'chat.cutoff',
  strength: 'strong',
  token: 'Selon ma dernière mise à jour',
  at: inDocx(20),
});

const QUESTION = {
  fr: "D'où viennent ces passages, et un outil d'IA a-t-il servi à ce livrable ?",
  en: 'Where do these passages come from, and was an AI tool used for this deliverable?',
};
const NOTHING = { amountAtStake: null, daysUnsupported: null };
const PROVES = {
  fr: "Cette marque montre que ces passages sont passés par un assistant d'IA ; elle ne dit rien du reste du livrable ni du travail fourni. Explications courantes : le passage cite un texte qui parle de ces outils ; l'assistant n'a servi qu'à chercher des sources, et le texte est de son auteur.",
  en: "This mark shows that these passages went through an AI assistant; it says nothing of the rest of the deliverable nor of the work done. Usual explanations: the passage quotes a text about these tools; the assistant was only used to look for sources, and the text is the author's own.",
};

const MARK = {
  fr: "« [cite: 4] » (référence laissée par un assistant d'IA ; deliverables/etude.docx, paragraphe 3), 1 passage touché sur 140",
  en: '“[cite: 4]” (reference left by an AI assistant; deliverables/etude.docx, paragraph 3), 1 passage of 140 touched',
};

const told = (beside: { fr: string; en: string }, over: object = {}) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: {
        fr: `Livrable L-09 : ${MARK.fr} ; ${beside.fr}. ${PROVES.fr}`,
        en: `Deliverable L-09: ${MARK.en}; ${beside.en}. ${PROVES.en}`,
      },
      supplierMessage: {
        fr: `Facture F-2026-101. Votre livrable L-09 contient ${MARK.fr} ; ${beside.fr}. Une déclaration, ou un mot sur l'origine de ces passages, suffit.`,
        en: `Invoice F-2026-101. Your deliverable L-09 holds ${MARK.en}; ${beside.en}. A declaration, or a word on where these passages come from, is enough.`,
      },
      question: QUESTION,
      ...NOTHING,
      class: 'question' as const,
      ...over,
    },
  ],
});

const NONE = {
  fr: "la déclaration D-06 du 1er oct. 2026 n'indique aucun usage d'IA",
  en: 'declaration D-06 of 1 Oct 2026 states no AI use',
};

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Une référence laissée, aucun usage déclaré', en: 'A reference left, no use declared' },
    facts: facts([tracedFile([sampleTrace()])]),
    expect: told(NONE),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une référence laissée, aucune déclaration alors que le marché la demande',
      en: 'A reference left, no declaration although the contract asks for one',
    },
    facts: facts([tracedFile([sampleTrace()])], []),
    expect: told({
      fr: "le marché demande une déclaration d'usage de l'IA, et aucune ne couvre tout ce livrable",
      en: 'the contract asks for an AI-use declaration, and none covers the whole of this deliverable',
    }),
  },
  {
    kind: 'flagged',
    name: {
      fr: "Aucune déclaration demandée, un marché qui n'admet pas l'IA",
      en: 'No declaration asked for, a contract that does not allow AI',
    },
    facts: facts(
      [tracedFile([sampleTrace()])],
      [],
      sampleContract({ aiPolicy: 'forbidden', aiDeclarationRequired: 'no' }),
    ),
    expect: told({
      fr: "le marché n'admet pas l'usage de l'IA, et aucune déclaration ne couvre tout ce livrable",
      en: 'the contract does not allow AI use, and no declaration covers the whole of this deliverable',
    }),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Aucune déclaration demandée, un accord préalable requis',
      en: 'No declaration asked for, prior approval needed',
    },
    facts: facts(
      [tracedFile([sampleTrace()])],
      [],
      sampleContract({ aiPolicy: 'prior_approval', aiDeclarationRequired: 'no' }),
    ),
    expect: told({
      fr: "le marché demande un accord préalable à l'usage de l'IA, et aucune déclaration ne couvre tout ce livrable",
      en: 'the contract asks for prior approval of AI use, and no declaration covers the whole of this deliverable',
    }),
  },
  {
    kind: 'flagged',
    name: {
      fr: "Rien n'était demandé : un rappel, à côté d'une autre question",
      en: 'Nothing was asked: a reminder, beside another question',
    },
    facts: facts(
      [tracedFile([sampleTrace()])],
      [],
      sampleContract({ aiPolicy: 'free', aiDeclarationRequired: 'no' }),
    ),
    expect: told(
      {
        fr: "aucune déclaration d'usage de l'IA n'était demandée ; une clause peut la demander à l'avenir",
        en: 'no AI-use declaration was asked for; a clause may ask for one in future',
      },
      { class: 'weak', visible: false },
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une clause venue après la livraison ne demande rien',
      en: 'A clause that came after delivery asks for nothing',
    },
    facts: facts([tracedFile([sampleTrace()])], [], sampleContract({ aiPolicyNotifiedOn: '2026-09-29' })),
    expect: told(
      {
        fr: "aucune déclaration d'usage de l'IA n'était demandée ; une clause peut la demander à l'avenir",
        en: 'no AI-use declaration was asked for; a clause may ask for one in future',
      },
      { class: 'weak', visible: false },
    ),
  },
  ...(
    [
      [
        { fr: 'Un sous-traitant ne déclare aucun usage', en: 'A subcontractor declares no use' },
        { subcontractor: 'Atelier du Quai' },
      ],
      [
        { fr: 'Aucun usage déclaré avant le travail', en: 'No use declared before the work' },
        { signedAt: '2020-01-02', periodStart: null, periodEnd: null },
      ],
      [{ fr: 'Aucun usage pour une étape', en: 'No use for a stage' }, { stages: ['relecture'] }],
    ] as const
  ).map(([name, over]): RuleCase<'deliverable'> => ({
    kind: 'flagged',
    name: { fr: `${name.fr}, rien n'était demandé`, en: `${name.en}, nothing was asked` },
    facts: facts(
      [tracedFile([sampleTrace()])],
      [
        none({
          ...over,
          ...('stages' in over ? { stages: [...over.stages] } : {}),
        } as Partial<DeclarationFact>),
      ],
      sampleContract({ aiPolicy: 'free', aiDeclarationRequired: 'no' }),
    ),
    expect: told(
      {
        fr: "aucune déclaration d'usage de l'IA n'était demandée ; une clause peut la demander à l'avenir",
        en: 'no AI-use declaration was asked for; a clause may ask for one in future',
      },
      { class: 'weak', visible: false },
    ),
  })),
  {
    kind: 'threshold',
    name: {
      fr: 'Deux traces fortes de règles et de passages différents',
      en: 'Two strong traces of different rules and passages',
    },
    facts: facts([tracedFile([link, cutoff], 3)]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Livrable L-09 : « utm_source=chatgpt.com » (lien donné par un assistant d'IA ; deliverables/etude.docx, paragraphe 8 ; 2 fois) et « Selon ma dernière mise à jour » (limite des connaissances d'un assistant d'IA ; deliverables/etude.docx, paragraphe 20), 3 passages touchés sur 140 ; la déclaration D-06 du 1er oct. 2026 n'indique aucun usage d'IA. Cette marque montre qu'un assistant d'IA a trouvé cette source ; elle ne dit pas qui a écrit le texte. Explications courantes : l'assistant n'a servi qu'à chercher des sources, et le texte est de son auteur ; un collègue a transmis le lien.",
            en: "Deliverable L-09: “utm_source=chatgpt.com” (link given by an AI assistant; deliverables/etude.docx, paragraph 8; 2 times) and “Selon ma dernière mise à jour” (limit of the knowledge of an AI assistant; deliverables/etude.docx, paragraph 20), 3 passages of 140 touched; declaration D-06 of 1 Oct 2026 states no AI use. This mark shows that an AI assistant found this source; it does not say who wrote the text. Usual explanations: the assistant was only used to look for sources, and the text is the author's own; a colleague passed the link on.",
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre livrable L-09 contient « utm_source=chatgpt.com » (lien donné par un assistant d'IA ; deliverables/etude.docx, paragraphe 8 ; 2 fois) et « Selon ma dernière mise à jour » (limite des connaissances d'un assistant d'IA ; deliverables/etude.docx, paragraphe 20), 3 passages touchés sur 140 ; la déclaration D-06 du 1er oct. 2026 n'indique aucun usage d'IA. Une déclaration, ou un mot sur l'origine de ces passages, suffit.",
            en: 'Invoice F-2026-101. Your deliverable L-09 holds “utm_source=chatgpt.com” (link given by an AI assistant; deliverables/etude.docx, paragraph 8; 2 times) and “Selon ma dernière mise à jour” (limit of the knowledge of an AI assistant; deliverables/etude.docx, paragraph 20), 3 passages of 140 touched; declaration D-06 of 1 Oct 2026 states no AI use. A declaration, or a word on where these passages come from, is enough.',
          },
          question: QUESTION,
          ...NOTHING,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une seule trace forte', en: 'One strong trace alone' },
    facts: facts([tracedFile([link])]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux traces fortes de la même règle', en: 'Two strong traces of one rule' },
    facts: facts([tracedFile([link, { ...link, token: 'utm_source=openai', at: inDocx(9) }])]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux traces fortes du même passage', en: 'Two strong traces of one passage' },
    facts: facts([tracedFile([link, { ...cutoff, at: link.at }])]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Dix traces moyennes et faibles', en: 'Ten medium and weak traces' },
    facts: facts([
      tracedFile(
        Array.from({ length: 10 }, (_, index) =>
          sampleTrace({
            rule: index % 2 === 0 ? 'chat.closer' : 'md.residue',
            strength: index % 2 === 0 ? 'medium' : 'weak',
            at: inDocx(index),
          }),
        ),
      ),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un usage déclaré', en: 'A use declared' },
    facts: facts([tracedFile([sampleTrace()])], [sampleDeclaration()]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un usage déclaré pour une partie, aucun pour une autre',
      en: 'A use declared for one part, none for another',
    },
    facts: facts([tracedFile([sampleTrace()])], [none(), sampleDeclaration()]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le fichier dit lui-même l’usage', en: 'The file itself states the use' },
    facts: facts([
      tracedFile([
        sampleTrace(),
        sampleTrace({
          rule: 'declared',
          strength: 'declaration',
          token: 'DeepL',
          at: inDocx(1),
          stated: true,
        }),
      ]),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Des commits qui nomment leur outil', en: 'Commits that name their tool' },
    facts: facts([
      tracedFile([
        sampleTrace({
          rule: 'git.trailer',
          strength: 'strong',
          at: { file: 'd/code.bundle', path: 'c1' },
          stated: true,
        }),
        sampleTrace({
          rule: 'git.author',
          strength: 'proof',
          at: { file: 'd/code.bundle', path: 'c2' },
          stated: true,
        }),
      ]),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une marque citée', en: 'A mark that is quoted' },
    facts: facts([tracedFile([sampleTrace({ strength: 'info', mention: 'quoted' })], 0)]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Aucune marque', en: 'No mark' },
    facts: facts([sampleFile()]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun fichier livré', en: 'No delivered file' },
    facts: facts([]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un fichier numérisé, sans texte', en: 'A scanned file, without text' },
    facts: facts([sampleFile({ measured: null, notMeasured: 'scanned' })]),
    expect: { outcome: 'incomplete', missing: ['file'] },
  },
];
