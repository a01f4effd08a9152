import type { AiTrace } from '../../domain/file-evidence.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationFact } from '../facts/declaration.js';
import type { DeliverableFact } from '../facts/deliverable.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, sampleDeliverable, samplePart } from '../sample-facts.js';
import { sampleFile, sampleTrace, tracedFile } from '../sample-traces.js';

/** A sentence of the report that names its tool. */
const SENTENCE: AiTrace = sampleTrace({
  rule: 'declared',
  strength: 'declaration',
  token: 'DeepL',
  at: { file: 'deliverables/notes.md', line: 5 },
  excerpt: 'La traduction a été produite avec DeepL puis relue.',
  stated: true,
});
/** A commit with the line that a tool adds to it. */
const TRAILER: AiTrace = sampleTrace({
  rule: 'git.trailer',
  strength: 'strong',
  token: 'noreply@anthropic.com',
  at: { file: 'deliverables/corrections.patch', line: 7 },
  excerpt: 'Co-Authored-By: Claude <noreply@anthropic.com>',
  count: 2,
  stated: true,
});

interface Told {
  files?: DeliverableFile[];
  contract?: Partial<ContractFact>;
  deliverable?: Partial<DeliverableFact>;
  declarations?: DeclarationFact[];
  lines?: BilledPart[];
}

/** L-09, made in September, of a contract that forbids AI by a clause notified on 24 August. */
const facts = ({
  files = [tracedFile([SENTENCE])],
  contract = {},
  deliverable = {},
  declarations = [],
  lines = [samplePart({ periodStart: null, periodEnd: null })],
}: Told = {}): RuleCase<'deliverable'>['facts'] => ({
  deliverableFact: sampleDeliverable({
    contract: sampleContract({ aiPolicy: 'forbidden', aiDeclarationRequired: 'no', ...contract }),
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    ...deliverable,
  }),
  deliverableFiles: files,
  deliverableDeclarations: declarations,
  deliverableLines: lines,
});

const MARK = {
  fr: "« DeepL » (mention d'un outil d'IA dans le texte ; deliverables/notes.md, ligne 5)",
  en: '“DeepL” (sentence that names an AI tool; deliverables/notes.md, line 5)',
};
const FORBIDDEN = {
  fr: `${MARK.fr} ; le marché M-2026-014 ne l'admet pas (CCAP art. 12, règle notifiée le 24 août 2026)`,
  en: `${MARK.en}; contract M-2026-014 does not allow it (CCAP art. 12, rule notified on 24 Aug 2026)`,
};

const told = (said: { fr: string; en: string }) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: {
        fr: `Livrable L-09, usage d'IA indiqué par ses fichiers : ${said.fr} ; aucune déclaration signée n'indique cet usage.`,
        en: `Deliverable L-09, AI use stated by its files: ${said.en}; no signed declaration states this use.`,
      },
      supplierMessage: {
        fr: `Facture F-2026-101. Votre livrable L-09 indique lui-même un usage d'IA : ${said.fr} ; aucune déclaration signée n'indique cet usage. La référence d'un accord écrit, ou un mot sur l'origine de cette mention, suffit.`,
        en: `Invoice F-2026-101. Your deliverable L-09 itself states AI use: ${said.en}; no signed declaration states this use. The reference of a written approval, or a word on where this statement comes from, is enough.`,
      },
      question: {
        fr: 'Un accord écrit couvre-t-il cet usage, et pour quelle partie du travail ?',
        en: 'Does a written approval cover this use, and for what part of the work?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question' as const,
    },
  ],
});

const UNDATED = { periodStart: null, periodEnd: null };

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Le marché interdit l'IA", en: 'The contract forbids AI' },
    facts: facts(),
    expect: told(FORBIDDEN),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un accord préalable demandé, des commits qui nomment leur outil',
      en: 'A prior approval asked for, commits that name their tool',
    },
    facts: facts({
      files: [tracedFile([TRAILER])],
      contract: { aiPolicy: 'prior_approval', aiPolicyNotifiedOn: null },
    }),
    expect: told({
      fr: "« noreply@anthropic.com » (mention de co-auteur d'un outil d'IA ; deliverables/corrections.patch, ligne 7 ; 2 fois) ; le marché M-2026-014 demande un accord préalable (CCAP art. 12)",
      en: '“noreply@anthropic.com” (co-author line of an AI tool; deliverables/corrections.patch, line 7; 2 times); contract M-2026-014 asks for a prior approval (CCAP art. 12)',
    }),
  },
  {
    kind: 'flagged',
    name: {
      fr: "Une déclaration signée n'indique aucun usage",
      en: 'A signed declaration states no use',
    },
    facts: facts({ declarations: [sampleDeclaration({ aiUse: 'none', tools: [] })] }),
    expect: told(FORBIDDEN),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une clause absente du registre : une note à l’acheteur',
      en: 'A clause that the register does not quote: a note to the buyer',
    },
    facts: facts({ contract: { aiPolicyBindingRef: null } }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: `Livrable L-09, usage d'IA indiqué par ses fichiers : ${MARK.fr} ; le marché M-2026-014 ne l'admet pas (règle notifiée le 24 août 2026) ; aucune clause n'est citée au registre ; aucune déclaration signée n'indique cet usage.`,
            en: `Deliverable L-09, AI use stated by its files: ${MARK.en}; contract M-2026-014 does not allow it (rule notified on 24 Aug 2026); the register quotes no clause; no signed declaration states this use.`,
          },
          supplierMessage: null,
          question: {
            fr: 'Faut-il préciser par écrit la règle de ce marché ?',
            en: 'Should the rule of this contract be put in writing?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'weak',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Notifié le dernier jour du travail', en: 'Notified on the last day of the work' },
    facts: facts({ contract: { aiPolicyNotifiedOn: '2026-09-30' } }),
    expect: told({
      fr: `${MARK.fr} ; le marché M-2026-014 ne l'admet pas (CCAP art. 12, règle notifiée le 30 sept. 2026) ; la règle a été notifiée en cours de travail`,
      en: `${MARK.en}; contract M-2026-014 does not allow it (CCAP art. 12, rule notified on 30 Sept 2026); the rule was notified while the work was under way`,
    }),
  },
  {
    kind: 'threshold',
    name: { fr: 'Notifié au lendemain du travail', en: 'Notified on the day after the work' },
    facts: facts({ contract: { aiPolicyNotifiedOn: '2026-10-01' } }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Un livrable sans date, une ligne du mois d’avant la notification',
      en: 'A deliverable without a date, a line of the month before the notification',
    },
    facts: {
      ...facts({
        contract: { aiPolicyNotifiedOn: '2026-10-01' },
        deliverable: { ...UNDATED, deliveredOn: null },
      }),
      deliverableLines: [samplePart({ periodStart: '2026-09-01', periodEnd: '2026-09-30' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Livré avant la notification', en: 'Delivered before the notification' },
    facts: facts({
      contract: { aiPolicyNotifiedOn: '2026-10-01' },
      deliverable: { ...UNDATED, deliveredOn: '2026-09-30' },
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Facturé avant la notification, sans autre date',
      en: 'Billed before the notification, without another date',
    },
    facts: facts({
      contract: { aiPolicyNotifiedOn: '2026-10-03' },
      deliverable: { ...UNDATED, deliveredOn: null },
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un usage déclaré', en: 'A use declared' },
    facts: facts({ declarations: [sampleDeclaration()] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une phrase citée', en: 'A sentence that is quoted' },
    facts: facts({
      files: [tracedFile([{ ...SENTENCE, strength: 'info', mention: 'quoted', stated: false }], 0)],
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une marque laissée, que rien ne dit', en: 'A mark left behind, which nothing states' },
    facts: facts({ files: [tracedFile([sampleTrace()])] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le marché demande seulement de déclarer', en: 'The contract only asks to declare' },
    facts: facts({ contract: { aiPolicy: 'declare' } }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun fichier livré', en: 'No delivered file' },
    facts: facts({ files: [] }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un fichier numérisé, sans texte', en: 'A scanned file, without text' },
    facts: facts({ files: [sampleFile({ measured: null, notMeasured: 'scanned' })] }),
    expect: { outcome: 'incomplete', missing: ['file'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un travail sans date, une règle notifiée avant sa facture',
      en: 'Work without a date, a rule notified before its invoice',
    },
    facts: facts({
      contract: { aiPolicyNotifiedOn: '2026-10-02' },
      deliverable: { ...UNDATED, deliveredOn: null },
    }),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Seule une ligne qui lui est sans doute destinée est datée',
      en: 'Only a line that is no more than likely for it has dates',
    },
    facts: facts({
      deliverable: { ...UNDATED, deliveredOn: null },
      contract: { aiPolicyNotifiedOn: '2026-09-15' },
      lines: [samplePart({ how: 'only-candidate' })],
    }),
    expect: { outcome: 'incomplete', missing: ['period_start', 'period_end'] },
  },
];
