import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate, formatSpan } from '../../domain/format/date-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets, shownPerson } from '../wording.js';

type Overlap = {
  kind: 'overlap';
  invoice: string;
  /** The first of the earlier invoices, all their lines on those days, and the invoices named. */
  other: string;
  othersCount: number;
  invoices: string[];
  personKey: string;
  person: string | null;
  /** Further people of whom the same holds. */
  morePeople: number;
  /** The days that the periods share. */
  from: CivilDate;
  to: CivilDate;
  basis: 'calendar' | 'timesheet' | 'nothing';
  billedDays: Decimal;
  roomDays: Decimal | null;
  excessDays: Decimal;
  amount: Decimal | null;
  currency: string | null;
};
type Gap = {
  kind: 'gap';
  invoice: string;
  previous: string;
  from: CivilDate;
  to: CivilDate;
  recordedDays: Decimal;
  firstDate: CivilDate | null;
  lastDate: CivilDate | null;
};
export type Values = Overlap | Gap;

function span(from: CivilDate | null, to: CivilDate | null, lang: Lang): string {
  if (from !== null && from === to) return `${lang === 'fr' ? 'le' : 'on'} ${formatDate(from, lang)}`;
  return formatSpan(from, to, lang);
}

/** What makes the overlap worth asking about: the calendar, the timesheets, or nothing at all. */
function basis(v: Overlap, lang: Lang): string {
  const billed = formatDays(v.billedDays, lang);
  const room = v.roomDays ?? '0';
  if (v.basis === 'calendar') {
    const stake = inBrackets(v.excessDays, v.amount, v.currency, lang);
    return lang === 'fr'
      ? `Ensemble, elles comptent ${formatCount(room, 'jour travaillable', 'jours travaillables', lang)} pour ${billed} facturés en tout : il en manque${stake}.`
      : `Together they hold ${formatCount(room, 'working day', 'working days', lang)} for ${billed} billed in all: too few${stake}.`;
  }
  if (v.basis === 'timesheet') {
    return lang === 'fr'
      ? `Les feuilles de temps y relèvent ${formatDays(room, lang)} pour ${billed} facturés en tout.`
      : `Timesheets record ${formatDays(room, lang)} there for ${billed} billed in all.`;
  }
  return lang === 'fr'
    ? `Aucune feuille de temps ne dit si les ${billed} facturés en tout sont des jours différents.`
    : `No timesheet tells whether the ${billed} billed in all are different days.`;
}

/** ` Il en va de même pour 2 autres personnes.`; nothing when there is one. */
function more({ morePeople }: Overlap, lang: Lang): string {
  if (morePeople === 0) return '';
  return lang === 'fr'
    ? ` Il en va de même pour ${formatCount(morePeople, 'autre personne', 'autres personnes', lang)}.`
    : ` The same goes for ${formatCount(morePeople, 'other person', 'other people', lang)}.`;
}

/** `F-1`, or `F-1 et 2 autres`. */
function earlier(v: Overlap, lang: Lang): string {
  const rest = v.invoices.length - 1;
  if (rest === 0) return v.other;
  if (lang === 'fr') return `${v.other} et ${rest} ${rest === 1 ? 'autre' : 'autres'}`;
  return `${v.other} and ${rest} other${rest === 1 ? '' : 's'}`;
}

function overlap(v: Overlap, who: string, yours: boolean, lang: Lang): string {
  const invoices =
    lang === 'fr'
      ? `${yours ? 'vos factures' : 'factures'} ${v.invoice} et ${earlier(v, lang)}`
      : `${yours ? 'your invoices' : 'invoices'} ${v.invoice} and ${earlier(v, lang)}`;
  const one =
    lang === 'fr'
      ? `Les périodes ${yours ? 'de ' : 'des '}${invoices} se recoupent ${span(v.from, v.to, lang)} pour ${who}.`
      : `The periods of ${invoices} overlap ${span(v.from, v.to, lang)} for ${who}.`;
  return `${one} ${basis(v, lang)}${more(v, lang)}`;
}

function gap(v: Gap, yours: boolean, lang: Lang): string {
  const recorded = formatDays(v.recordedDays, lang);
  const between = span(v.from, v.to, lang);
  const on = span(v.firstDate, v.lastDate, lang);
  const where = v.firstDate === v.from && v.lastDate === v.to ? '' : `, ${on}`;
  return lang === 'fr'
    ? `${yours ? 'Vos factures' : 'Les factures'} ${v.invoice} et ${v.previous} laissent entre elles une période sans facture ${between}. Les feuilles de temps du marché y relèvent ${recorded}${where}.`
    : `${yours ? 'Your invoices' : 'Invoices'} ${v.invoice} and ${v.previous} leave a period without an invoice between them, ${between}. Timesheets of the contract record ${recorded} there${where}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Périodes facturées qui ne se suivent pas', en: 'Billed periods that do not follow on' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'même marché et même personne ∧ périodes de deux factures qui se recoupent ∧ Σ jours facturés > jours relevés + toleranceDays (fait si Σ jours facturés > jours travaillables) ; ou jours relevés entre deux périodes > toleranceDays ∧ aucune facture',
    en: 'same contract and person ∧ periods of two invoices overlap ∧ Σ days billed > days recorded + toleranceDays (a fact if Σ days billed > working days); or days recorded between two periods > toleranceDays ∧ no invoice',
  },
  // Shown on the later invoice. Overlap: the person, the days shared, what the calendar or the timesheets hold. Gap: its dates.
  finding: {
    fr: (v) =>
      v.kind === 'gap' ? gap(v, false, 'fr') : overlap(v, shownPerson(v.personKey, v.person), false, 'fr'),
    en: (v) =>
      v.kind === 'gap' ? gap(v, false, 'en') : overlap(v, shownPerson(v.personKey, v.person), false, 'en'),
  },
  // The same to the contractor: its own invoices, its own person.
  supplier: {
    fr: (v) => (v.kind === 'gap' ? gap(v, true, 'fr') : overlap(v, v.person ?? v.personKey, true, 'fr')),
    en: (v) => (v.kind === 'gap' ? gap(v, true, 'en') : overlap(v, v.person ?? v.personKey, true, 'en')),
  },
  question: {
    fr: (v) =>
      v.kind === 'gap'
        ? 'Ces jours restent-ils à facturer, ou sont-ils compris dans une autre facture ?'
        : 'Quels jours chacune de ces factures porte-t-elle ?',
    en: (v) =>
      v.kind === 'gap'
        ? 'Are these days still to be billed, or does another invoice include them?'
        : 'Which days is each of these invoices for?',
  },
  why: {
    fr: 'Deux périodes qui se recoupent peuvent faire payer deux fois un même jour. Un jour relevé que rien ne facture viendra plus tard, sur une autre facture.',
    en: 'Two periods that overlap may have one day paid twice. A recorded day that nothing bills will come later, on another invoice.',
  },
  innocent: [
    {
      fr: 'La seconde facture complète la première : des jours oubliés du même mois.',
      en: 'The second invoice completes the first: days of the same month that were forgotten.',
    },
    {
      fr: 'La période indiquée est celle du marché ou du trimestre, non celle des jours facturés.',
      en: 'The period stated is that of the contract or quarter, not that of the days billed.',
    },
    {
      fr: 'Le plafond de la commande était atteint : ces jours attendent un autre bon.',
      en: 'The order was used up: these days wait for another one.',
    },
  ],
};
