import type { CivilDate } from '../../domain/civil-date.js';
import { formatSpan } from '../../domain/format/date-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { shownSupplier } from '../wording.js';

type Values = {
  supplierKey: string;
  supplier: string | null;
  length: number;
  first: string;
  last: string;
  firstDate: CivilDate | null;
  lastDate: CivilDate | null;
  /** Approved people on its contracts. */
  people: number;
};

function when(v: Values, lang: Lang): string {
  return v.firstDate === null || v.lastDate === null ? '' : `, ${formatSpan(v.firstDate, v.lastDate, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Numéros de factures qui se suivent tous', en: 'Invoice numbers that all follow on' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'plus longue suite de numéros à pas de 1 ≥ runLength ∧ personnes du prestataire > 1 ∧ numéros ≠ mois ∧ série non propre à l’acheteur',
    en: 'longest run of numbers in steps of 1 ≥ runLength ∧ people of the contractor > 1 ∧ numbers ≠ months ∧ series not kept for the buyer',
  },
  // To the buyer, beside another finding: the contractor, the first and last number of the run, its people.
  finding: {
    fr: (v) =>
      `${shownSupplier(v.supplierKey, v.supplier)} : ${v.length} numéros de factures se suivent un à un, de ${v.first} à ${v.last}${when(v, 'fr')}. Ses marchés comptent ${v.people} personnes.`,
    en: (v) =>
      `${shownSupplier(v.supplierKey, v.supplier)}: ${v.length} invoice numbers follow each other one by one, ${v.first} to ${v.last}${when(v, 'en')}. Its contracts list ${v.people} people.`,
  },
  // A weak sign about a firm is no question to the firm.
  supplier: null,
  question: {
    fr: () => "Ce prestataire a-t-il d'autres clients, ou une suite de numéros par client ?",
    en: () => 'Does this contractor have other clients, or one series of numbers a client?',
  },
  why: {
    fr: 'Une société de plusieurs personnes qui ne facture que nous dépend de nous. C’est utile à savoir à côté d’un autre constat, et rien de plus.',
    en: 'A firm of several people that bills us alone depends on us. It is worth knowing beside another finding, and no more.',
  },
  innocent: [
    {
      fr: 'L’entreprise est jeune, et c’est son premier client.',
      en: 'The firm is young, and this is its first client.',
    },
    {
      fr: 'Elle tient une suite de numéros pour chaque client.',
      en: 'It keeps one series of numbers for each client.',
    },
    {
      fr: 'Une filiale a été créée pour ce marché.',
      en: 'A subsidiary was set up for this contract.',
    },
  ],
};
