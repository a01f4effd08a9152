import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatSpan } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

export type Values = {
  personKey: string;
  person: string;
  supplierName: string;
  /** The first twenty. */
  contracts: string[];
  contractCount: number;
  from: CivilDate;
  to: CivilDate;
  /** Whole months from the first to the last day. */
  months: number;
  days: Decimal;
  /** Some time could not be counted in days. */
  isPartial: boolean;
  /** Days ÷ those of a full-time year over the same months. */
  share: Decimal;
};

function where(v: Values, lang: Lang): string {
  const more = v.contractCount - v.contracts.length;
  const word = lang === 'fr' ? ['autre', 'autres'] : ['other', 'others'];
  const all = [
    ...v.contracts,
    ...(more === 0 ? [] : [formatCount(more, word[0] ?? '', word[1] ?? '', lang)]),
  ];
  if (lang === 'fr') return `${v.contractCount > 1 ? 'marchés' : 'marché'} ${formatList(all, lang)}`;
  return `${v.contractCount > 1 ? 'contracts' : 'contract'} ${formatList(all, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Longue présence, sans livrable', en: 'Long presence, without a deliverable' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'dernier jour − premier jour > months mois (interruptions de 92 jours au plus), jours ÷ (fullYear ÷ 12 × mois) ≥ share, aucun livrable ni unité d’œuvre',
    en: 'last day − first day > months months (gaps of 92 days at most), days ÷ (fullYear ÷ 12 × months) ≥ share, no deliverable nor work unit',
  },
  // A note for the buyer's lawyers: duration, time and what the register says of results. Nothing on the person's merits.
  finding: {
    fr: (v) =>
      `${shownPerson(v.personKey, v.person)}, pour ${v.supplierName}, ${where(v, 'fr')} : ${formatCount(v.months, 'mois', 'mois', 'fr')} de présence (${formatSpan(v.from, v.to, 'fr')}), ${v.isPartial ? 'au moins ' : ''}${formatDays(v.days, 'fr')}, soit ${formatPercent(v.share, 'fr', 0)} d'un temps plein ; ni livrable ni unité d'œuvre au registre.`,
    en: (v) =>
      `${shownPerson(v.personKey, v.person)}, for ${v.supplierName}, ${where(v, 'en')}: ${formatCount(v.months, 'month', 'months', 'en')} of presence (${formatSpan(v.from, v.to, 'en')}), ${v.isPartial ? 'at least ' : ''}${formatDays(v.days, 'en')}, that is ${formatPercent(v.share, 'en', 0)} of full time; neither deliverable nor work unit in the register.`,
  },
  supplier: null,
  // Asked inside the buyer's own house: what judges look at, none of it decided by duration alone.
  question: {
    fr: () =>
      'Le prestataire encadre-t-il cette personne, apporte-t-il un savoir-faire propre et répond-il d’un résultat ?',
    en: () => 'Does the contractor supervise this person, bring know-how of its own and answer for a result?',
  },
  why: {
    fr: 'Une présence longue et à plein temps sans résultat attendu peut ressembler à un prêt de main-d’œuvre (code du travail, article L8241-1). La durée n’y suffit pas : c’est à un juriste de lire le marché.',
    en: 'A long full-time presence without an expected result may look like lending of labour (French labour code, article L8241-1). Duration is not enough: a lawyer has to read the contract.',
  },
  innocent: [
    {
      fr: 'Un service continu (exploitation, astreinte, assistance) se juge à ses niveaux de service et non à des livrables.',
      en: 'A continuous service (operation, on-call duty, support) is judged by its service levels and not by deliverables.',
    },
    {
      fr: 'Le prestataire encadre l’équipe, choisit les personnes et les méthodes, et répond du résultat.',
      en: 'The contractor supervises the team, chooses people and methods, and answers for the result.',
    },
    {
      fr: 'Les résultats attendus existent et ne sont pas inscrits au registre des livrables.',
      en: 'The expected results exist and are not in the register of deliverables.',
    },
  ],
};
