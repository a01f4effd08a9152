import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { monthEnd, namedContracts } from '../recorded-months.js';
import type { RuleMessages } from '../rule.js';
import { deName, shownPerson } from '../wording.js';

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  /** Billed in the twelve months, credits taken off. */
  days: Decimal;
  /** Days above which the question is asked. */
  limit: Decimal;
  /** First days of the first and the last of the twelve months. */
  from: CivilDate;
  to: CivilDate;
  /** The first of the contracts, and how many there are. */
  contracts: string[];
  contractCount: number;
  supplierCount: number;
}

const period = (v: Values, lang: Lang): string => formatPeriod(v.from, monthEnd(v.to), lang);

/** The days, the twelve months and the reference; contractors are counted, for their names add nothing. */
function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const contracts = namedContracts(v.contracts, v.contractCount, lang);
  const [days, limit] = [formatDays(v.days, lang), formatDays(v.limit, lang)];
  return lang === 'fr'
    ? `${who} : ${days} facturés sur douze mois (${period(v, lang)}), par ${formatCount(v.supplierCount, 'prestataire', 'prestataires', lang)} (${contracts}) ; repère d’une année à temps plein : ${limit}.`
    : `${who}: ${days} billed over twelve months (${period(v, lang)}), by ${formatCount(v.supplierCount, 'contractor', 'contractors', lang)} (${contracts}); reference for a full-time year: ${limit}.`;
}

/** Only read by a contractor who bills all of it. */
function supplier(v: Values, lang: Lang): string {
  const contracts = namedContracts(v.contracts, v.contractCount, lang);
  const [days, limit] = [formatDays(v.days, lang), formatDays(v.limit, lang)];
  return lang === 'fr'
    ? `Vos factures comptent ${days} ${deName(v.person)} sur douze mois (${period(v, lang)} ; ${contracts}) ; repère d’une année à temps plein : ${limit}.`
    : `Your invoices count ${days} of ${v.person} over twelve months (${period(v, lang)}; ${contracts}); reference for a full-time year: ${limit}.`;
}

export const messages: RuleMessages<Values> = {
  // Title: a noun phrase; « année » is any twelve months in a row.
  title: {
    fr: 'Année facturée au-delà d’un temps plein',
    en: 'A billed year longer than full time',
  },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'max, sur douze mois civils qui se suivent, de Σ jours facturés d’une personne, tous marchés réunis > daysPerYear',
    en: 'max, over twelve calendar months in a row, of Σ billed days of a person, all contracts together > daysPerYear',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  // Nobody is told what a person may work: the answer may be that she is her own master.
  question: {
    fr: () => 'Ces jours sont-ils tous ceux de cette personne, et est-elle salariée ou à son compte ?',
    en: () => 'Are all these days those of this person, and is this person employed or self-employed?',
  },
  why: {
    fr: 'Au-delà d’une année à temps plein, des jours peuvent être ceux d’une autre personne, ou d’une autre période.',
    en: 'Beyond a full-time year, some days may be those of another person, or of another period.',
  },
  innocent: [
    {
      fr: 'La personne est à son compte : son temps est le sien.',
      en: 'The person is self-employed: their time is their own.',
    },
    {
      fr: 'Des jours de repos ont été rachetés, ou des astreintes comptent comme des jours.',
      en: 'Days of rest were bought back, or on-call duty counts as days.',
    },
    {
      fr: 'Deux personnes portent le même identifiant dans le registre.',
      en: 'Two people share one key in the register.',
    },
  ],
};
