import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';
import { sampleTrace } from '../sample-traces.js';

/** A sentence of a delivered note that names its tool. */
const SENTENCE = sampleTrace({
  rule: 'declared',
  strength: 'declaration',
  token: 'DeepL',
  at: { file: 'deliverables/notes.md', line: 5 },
  stated: true,
});

/** What a delivered file states, beside what is signed. */
export const statementCases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Aucune déclaration signée, un fichier livré qui indique un usage',
      en: 'No signed declaration, a delivered file that states a use',
    },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ aiDeclarationRequired: 'yes' }) }),
        links: [sampleLink({ deliverableRef: 'L-09' })],
      }),
      lineDeclarations: [],
      lineStatements: [SENTENCE],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Le marché M-2026-014 demande une déclaration d'IA ; les fichiers livrés indiquent un usage d'IA, « DeepL » (mention d'un outil d'IA dans le texte ; deliverables/notes.md, ligne 5), et aucune déclaration signée ne couvre la ligne 2 (L-09) à la date de la facture, le 2 oct. 2026.",
            en: 'Contract M-2026-014 asks for an AI-use declaration; delivered files state AI use, “DeepL” (sentence that names an AI tool; deliverables/notes.md, line 5), and no signed declaration covers line 2 (L-09) on the date of the invoice, 2 Oct 2026.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Le marché M-2026-014 demande une déclaration d'IA ; les fichiers livrés indiquent un usage d'IA, « DeepL » (mention d'un outil d'IA dans le texte ; deliverables/notes.md, ligne 5), et aucune déclaration signée ne couvre la ligne 2 (L-09) à la date de la facture, le 2 oct. 2026.",
            en: 'Invoice F-2026-101. Contract M-2026-014 asks for an AI-use declaration; delivered files state AI use, “DeepL” (sentence that names an AI tool; deliverables/notes.md, line 5), and no signed declaration covers line 2 (L-09) on the date of the invoice, 2 Oct 2026.',
          },
          question: {
            fr: 'Pouvez-vous signer une déclaration de cet usage, pour tout ce travail ?',
            en: 'Can you sign a declaration of this use, for all of this work?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Une déclaration signée, un fichier livré qui indique un usage',
      en: 'A signed declaration, a delivered file that states a use',
    },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ aiDeclarationRequired: 'yes' }) }),
        links: [sampleLink({ deliverableRef: 'L-09' })],
      }),
      lineDeclarations: [sampleDeclaration()],
      lineStatements: [SENTENCE],
    },
    expect: { outcome: 'clean' },
  },
];
