import type { AnswerChoice, FormField } from '../domain/answer-form.js';
import { formatList } from '../domain/format/list-format.js';
import { formatCount } from '../domain/format/quantity-format.js';
import { defineProblem } from '../domain/problem.js';
import type { Lang, Text } from '../domain/text.js';

/** What one invoice or line may be tied to, and what was answered about it. */
export interface UnclearMatch {
  /** Key of its field in the answer: `F-2026-118`, `F-2026-118/3 person`. */
  name: string;
  label: Text;
  candidates: readonly { value: string; label: string }[];
  /** An earlier answer; null where nobody answered. */
  told: string | null;
}

/** The answer that none of the candidates is right. */
export const NO_MATCH = '-';

const NONE: AnswerChoice = {
  value: NO_MATCH,
  label: { fr: 'Aucun de ceux-ci', en: 'None of these' },
};
/** References that a sentence names. */
const NAMED = 3;

const toField = ({ name, label, candidates, told }: UnclearMatch): FormField => ({
  name,
  label,
  kind: 'choice',
  required: false,
  proposed: told,
  confidence: told === null ? null : 'high',
  at: null,
  choices: [
    ...candidates.map((one) => ({ value: one.value, label: { fr: one.label, en: one.label } })),
    NONE,
  ],
});

const open = (matches: readonly UnclearMatch[]): UnclearMatch[] =>
  matches.filter(({ told }) => told === null);

function named(matches: readonly UnclearMatch[], lang: Lang): string {
  const labels = open(matches).map(({ label }) => label[lang]);
  return labels.length > NAMED ? [...labels.slice(0, NAMED), '…'].join(', ') : formatList(labels, lang);
}

/** Answers: the reference of the contract of each invoice, `F-12=M-2026-01; F-13=-`; `-` where none is right. */
export const invoiceContractUnclear = defineProblem<{ matches: readonly UnclearMatch[] }>(
  'invoice-contract-unclear',
  'error',
  ({ matches }) => {
    const count = open(matches).length;
    const each =
      count > 1
        ? { fr: 'Pour chacune, choisissez-le', en: 'Choose each' }
        : { fr: 'Choisissez-le', en: 'Choose it' };
    return {
      fr: `Le marché de ${formatCount(count, 'facture', 'factures', 'fr')} n’est pas sûr (${named(matches, 'fr')}). ${each.fr} parmi ceux de son prestataire.`,
      en: `The contract of ${formatCount(count, 'invoice', 'invoices', 'en')} is not certain (${named(matches, 'en')}). ${each.en} among those of its contractor.`,
    };
  },
  { asks: true, form: ({ matches }) => matches.map(toField) },
);

/** Answers: who or what each line is for, `F-12/3 person=P-0412; F-12/4 deliverable=L-09`; `-` where none is right. */
export const lineMatchUnclear = defineProblem<{ matches: readonly UnclearMatch[] }>(
  'line-match-unclear',
  'error',
  ({ matches }) => {
    const count = open(matches).length;
    return {
      fr: `${formatCount(count, 'ligne peut', 'lignes peuvent', 'fr')} désigner plusieurs personnes, profils ou livrables du marché (${named(matches, 'fr')}). Choisissez le bon.`,
      en: `${formatCount(count, 'line may', 'lines may', 'en')} mean several people, profiles or deliverables of the contract (${named(matches, 'en')}). Choose the right one.`,
    };
  },
  { asks: true, form: ({ matches }) => matches.map(toField) },
);

/** Questions that are asked once invoices are compared with the registers, not by a reader. */
export const MATCHING_CODES: readonly string[] = [invoiceContractUnclear.code, lineMatchUnclear.code];
