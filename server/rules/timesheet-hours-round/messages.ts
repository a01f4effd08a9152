import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { monthEnd, namedContracts } from '../recorded-months.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  /** The first of the contracts paid by the hour, and how many there are. */
  contracts: string[];
  contractCount: number;
  /** First days of the first and the last month. */
  from: CivilDate;
  to: CivilDate;
  /** Entries of a whole number of hours, of all entries in hours. */
  whole: number;
  entries: number;
}

/** The figures, the period and the contracts; whole months are said as months. */
function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const period = formatPeriod(v.from, monthEnd(v.to), lang);
  const all = formatNumber(String(v.entries), lang);
  const contracts = namedContracts(v.contracts, v.contractCount, lang);
  return lang === 'fr'
    ? `${who} : ${formatCount(v.whole, 'entrée', 'entrées', lang)} sur ${all} en heures entières (${period}) ; l’unité de prix est l’heure (${contracts}).`
    : `${who}: ${formatCount(v.whole, 'entry', 'entries', lang)} of ${all} in whole hours (${period}); the unit of price is the hour (${contracts}).`;
}

export const messages: RuleMessages<Values> = {
  // Title: what is seen in the timesheet, without a judgement.
  title: { fr: 'Heures toutes entières', en: 'Hours all whole' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'saisies d’un nombre entier d’heures ≥ shareOfEntries × saisies en heures ∧ saisies en heures ≥ leastEntries, sur les marchés payés à l’heure',
    en: 'entries of a whole number of hours ≥ shareOfEntries × entries in hours ∧ entries in hours ≥ leastEntries, on contracts paid by the hour',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  // A weak sign: it is for the reader of another finding, never asked of the contractor by itself.
  supplier: null,
  question: {
    fr: () => 'À quel pas le temps est-il compté, et depuis quand ce pas est-il convenu ?',
    en: () => 'In what steps is time counted, and since when have they been agreed?',
  },
  why: {
    fr: 'Un temps noté à mesure tombe rarement juste ; des heures entières disent un arrondi, que le marché peut prévoir ou non.',
    en: 'Time noted as it passes rarely falls on the hour; whole hours tell of rounding, which the contract may provide for or not.',
  },
  innocent: [
    {
      fr: 'Les parties sont convenues de compter par heure entière.',
      en: 'The parties agreed to count by the whole hour.',
    },
    {
      fr: 'Le travail est fait par séances d’une durée fixe : cours, permanences, réunions.',
      en: 'The work is done in sessions of a fixed length: courses, help desks, meetings.',
    },
  ],
};
