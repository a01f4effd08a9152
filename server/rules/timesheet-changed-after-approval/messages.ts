import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDates } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { plural } from '../../domain/format/number-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

/** Dates changed after one step, and their days in both versions; null where hours are not converted. */
export interface Change extends FindingValues {
  dates: CivilDate[];
  dateCount: number;
  contracts: string[];
  before: Decimal | null;
  after: Decimal | null;
}

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  afterApproval: Change | null;
  afterInvoicing: Change | null;
  /** Dates approved before the day on which they were entered. */
  enteredAfterApproval: number;
}

/** So many dates are named. */
const NAMED_DATES = 3;

/** `2 dates (10 et 13 juill. 2026), 1,00 j avant et 2,00 j après`. */
function change({ dates, dateCount, before, after }: Change, lang: Lang): string {
  const count = formatCount(dateCount, 'date', 'dates', lang);
  const named = dateCount <= NAMED_DATES ? ` (${formatDates(dates, lang)})` : '';
  if (before === null || after === null) return `${count}${named}`;
  const [was, is] = [formatDays(exact(before), lang), formatDays(exact(after), lang)];
  return lang === 'fr'
    ? `${count}${named}, ${was} avant et ${is} après`
    : `${count}${named}, ${was} before and ${is} after`;
}

/** What buyer and contractor read alike, for the contracts are of one contractor. */
function parts(v: Values, lang: Lang): string {
  const said: string[] = [];
  const contracts = (of: Change): string => formatList(of.contracts.slice(0, NAMED_DATES), lang);
  if (v.afterApproval !== null) {
    said.push(
      lang === 'fr'
        ? `changée après son approbation pour ${change(v.afterApproval, lang)} (${contracts(v.afterApproval)})`
        : `changed after it was approved for ${change(v.afterApproval, lang)} (${contracts(v.afterApproval)})`,
    );
  }
  if (v.afterInvoicing !== null) {
    said.push(
      lang === 'fr'
        ? `changée après la facture pour ${change(v.afterInvoicing, lang)} (${contracts(v.afterInvoicing)})`
        : `changed after the invoice for ${change(v.afterInvoicing, lang)} (${contracts(v.afterInvoicing)})`,
    );
  }
  if (v.enteredAfterApproval > 0) {
    const dates = formatCount(v.enteredAfterApproval, 'date', 'dates', lang);
    said.push(
      lang === 'fr'
        ? `${dates} ${plural(v.enteredAfterApproval, 'saisie après son', 'saisies après leur', lang)} approbation`
        : `${dates} entered after being approved`,
    );
  }
  return formatList(said, lang);
}

export const messages: RuleMessages<Values> = {
  // Title: a change that no new approval covers.
  title: { fr: 'Feuille de temps changée une fois approuvée', en: 'Timesheet changed once approved' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'jours d’une date dans la feuille qui compte ≠ jours de cette date dans celle qu’elle remplace, approuvée ou facturée, sans nouvelle approbation ; ou approbation avant la saisie',
    en: 'days of a date in the timesheet that counts ≠ days of that date in the one it replaces, approved or billed, without a new approval; or approved before it was entered',
  },
  finding: {
    fr: (v) =>
      `${shownPerson(v.personKey, v.person)}, feuille de temps : ${parts(v, 'fr')} ; aucune nouvelle approbation.`,
    en: (v) => `${shownPerson(v.personKey, v.person)}, timesheet: ${parts(v, 'en')}; no new approval.`,
  },
  supplier: {
    fr: (v) => `Votre feuille de temps pour ${v.person} : ${parts(v, 'fr')} ; aucune nouvelle approbation.`,
    en: (v) => `Your timesheet for ${v.person}: ${parts(v, 'en')}; no new approval.`,
  },
  // Asks for the approval that may be missing, before any correction.
  question: {
    fr: () => 'Qui a approuvé la version corrigée, et quand ? Si personne ne l’a fait, que corrige-t-elle ?',
    en: () => 'Who approved the corrected version, and when? If nobody did, what does it correct?',
  },
  why: {
    fr: 'Une approbation porte sur ce qui était écrit alors ; elle ne couvre pas une valeur changée ensuite.',
    en: 'An approval is about what was written then; it does not cover a value changed afterwards.',
  },
  innocent: [
    {
      fr: 'Une coquille a été corrigée, et l’accord a été donné par courriel.',
      en: 'A typing error was corrected, and agreement was given by e-mail.',
    },
    {
      fr: 'La nouvelle version répond à une demande de l’acheteur, qui ne l’a pas encore approuvée.',
      en: 'The new version answers a request of the buyer, who has not approved it yet.',
    },
    {
      fr: 'L’outil donne la date de la dernière modification, même sans changement de valeur.',
      en: 'The tool gives the date of the last modification even when no value changed.',
    },
  ],
};
