import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import { defineProblem } from '../../domain/problem.js';
import type { Lang, Text } from '../../domain/text.js';

/** What is left out where something required is missing. */
type Part = 'contract' | 'subcontract';

const LEFT_OUT: Readonly<Record<Part, Text>> = {
  contract: { fr: 'le marché n’est pas repris', en: 'the contract is left out' },
  subcontract: { fr: 'l’acte de sous-traitance n’est pas repris', en: 'the subcontract is left out' },
};
const STAYS_UNKNOWN: Text = { fr: 'la valeur reste inconnue', en: 'the value stays unknown' };

/** `field`: the name as the format writes it. */
export const contractFieldMissing = defineProblem<{ field: string; part: Part }>(
  'contract-field-missing',
  'error',
  ({ field, part }) => ({
    fr: `Le champ « ${field} » manque ; ${LEFT_OUT[part].fr}.`,
    en: `Field “${field}” is missing; ${LEFT_OUT[part].en}.`,
  }),
);

const EXPECTED = {
  date: { fr: 'une date réelle', en: 'a real date' },
  amount: { fr: 'un montant', en: 'an amount' },
  months: { fr: 'un nombre de mois, de 1 à 600', en: 'a number of months, 1 to 600' },
  days: { fr: 'un nombre de jours', en: 'a number of days' },
} satisfies Record<string, Text>;

/** `part`: what cannot do without the value; null where the value merely stays unknown. */
export const contractFieldNotRead = defineProblem<{
  field: string;
  expected: keyof typeof EXPECTED;
  part: Part | null;
}>('contract-field-not-read', 'error', ({ field, expected, part }) => {
  const effect = part === null ? STAYS_UNKNOWN : LEFT_OUT[part];
  return {
    fr: `Le champ « ${field} » attend ${EXPECTED[expected].fr} ; ${effect.fr}.`,
    en: `Field “${field}” takes ${EXPECTED[expected].en}; ${effect.en}.`,
  };
});

export const siretNotComplete = defineProblem<{ rounded: boolean }>(
  'siret-not-14-digits',
  'error',
  ({ rounded }) => ({
    fr: `Ce SIRET n’a pas 14 chiffres${rounded ? ', un tableur l’a arrondi' : ', des zéros ou des chiffres se sont peut-être perdus'} ; il est gardé tel quel, jamais complété, et ne sert à reconnaître personne.`,
    en: `This SIRET does not have 14 digits${rounded ? ': a spreadsheet rounded it' : ': zeros or digits may have been lost'}. It is kept as written, never completed, and recognises nobody.`,
  }),
);

export const siretDoubtful = defineProblem('siret-check-failed', 'warning', () => ({
  fr: 'La clé de contrôle de ce SIRET est fausse : un chiffre est sans doute erroné. Il est gardé tel quel.',
  en: 'The check digit of this SIRET is wrong: a digit is probably mistaken. It is kept as written.',
}));

/** A ceiling of one euro or of ten thousand million says nothing: it stays unknown. */
export const amountImplausible = defineProblem('contract-amount-implausible', 'error', () => ({
  fr: 'Ce montant ne peut pas être celui d’un marché (1 au plus, ou 10 milliards au moins) ; le plafond reste inconnu.',
  en: 'This cannot be the amount of a contract (1 at most, or 10 billion at least); the ceiling stays unknown.',
}));

/** What changed: both amounts, both numbers of months, or only that holders did. */
export type Change =
  | { what: 'amount'; from: Decimal | null; to: Decimal | null; currency: string | null }
  | { what: 'months'; from: number | null; to: number | null }
  | { what: 'end'; from: CivilDate | null; to: CivilDate | null }
  | { what: 'holders' };

/** `on`: day of the last modification; the register keeps what is in force and no day of a change. */
export const contractModified = defineProblem<{ on: CivilDate | null; changes: readonly Change[] }>(
  'contract-modified',
  'warning',
  ({ on, changes }) => ({
    fr: `Marché modifié${on === null ? '' : ` le ${formatDate(on, 'fr')}`} : ${changesIn(changes, 'fr')}. C’est ce qui est en vigueur qui compte, aux dates d’avant aussi.`,
    en: `Contract modified${on === null ? '' : ` on ${formatDate(on, 'en')}`}: ${changesIn(changes, 'en')}. What is in force counts, for earlier dates as well.`,
  }),
);

const CHANGED = {
  amount: { fr: 'montant', en: 'amount' },
  months: { fr: 'durée', en: 'duration' },
  end: { fr: 'fin', en: 'end' },
} satisfies Record<string, Text>;

function changesIn(changes: readonly Change[], lang: Lang): string {
  const words = changes.map((change) => {
    if (change.what === 'holders') return lang === 'fr' ? 'autre titulaire' : 'another holder';
    const [from, to] = sidesOf(change, lang);
    const unknown = lang === 'fr' ? 'inconnu' : 'unknown';
    const joined = lang === 'fr' ? [' de ', ' à '] : [' from ', ' to '];
    return `${CHANGED[change.what][lang]}${joined[0] ?? ''}${from ?? unknown}${joined[1] ?? ''}${to ?? unknown}`;
  });
  return formatList(words, lang);
}

function sidesOf(change: Exclude<Change, { what: 'holders' }>, lang: Lang): (string | null)[] {
  if (change.what === 'amount') {
    const { currency } = change;
    return [change.from, change.to].map((one) => (one === null ? null : formatMoney(one, currency, lang)));
  }
  if (change.what === 'end')
    return [change.from, change.to].map((one) => (one === null ? null : formatDate(one, lang)));
  return [change.from, change.to].map((one) => {
    if (one === null) return null;
    return lang === 'fr' ? `${one} mois` : formatCount(one, 'month', 'months', lang);
  });
}

export const subcontractModified = defineProblem<{ from: Decimal | null; to: Decimal | null }>(
  'subcontract-modified',
  'warning',
  ({ from, to }) => ({
    fr: `Acte de sous-traitance modifié : ${changesIn([{ what: 'amount', from, to, currency: 'EUR' }], 'fr')}. C’est ce qui est en vigueur qui compte.`,
    en: `Subcontract modified: ${changesIn([{ what: 'amount', from, to, currency: 'EUR' }], 'en')}. What is in force counts.`,
  }),
);

/** Nothing says which of them leads, nor what each may bill. */
export const heldBySeveral = defineProblem<{
  count: number;
  amount: Decimal | null;
  currency: string | null;
}>('contract-held-by-several', 'warning', ({ count, amount, currency }) => ({
  fr: `${count} titulaires, sans mandataire désigné : le marché est lu une fois pour chacun.${amount === null ? '' : ` Le montant de ${formatMoney(amount, currency, 'fr')} est celui de tous ensemble, et le plafond d’aucun d’eux.`}`,
  en: `${count} holders, and none is named as their agent: the contract is read once for each.${amount === null ? '' : ` The amount of ${formatMoney(amount, currency, 'en')} is that of all together, and the ceiling of none of them.`}`,
}));

export const holdersUnnamed = defineProblem<{ count: number }>(
  'contract-holders-unnamed',
  'warning',
  ({ count }) => ({
    fr: `Ces données ne donnent pas de nom de titulaire (${formatCount(count, 'marché', 'marchés', 'fr')}) : le numéro en tient lieu, jusqu’à ce qu’une facture donne le nom.`,
    en: `These data give no name of the holder (${formatCount(count, 'contract', 'contracts', 'en')}): its number stands in, until an invoice gives the name.`,
  }),
);

const TERMS = {
  start_date: {
    fr: 'le début, à la notification ou à l’attribution',
    en: 'the start, at notification or award',
  },
  end_date: { fr: 'la fin approchée, d’après la durée', en: 'the approximate end, from the duration' },
  price_form: { fr: 'les prix, selon chaque ligne (mixed)', en: 'prices, by each line (mixed)' },
  place: { fr: 'le calendrier, du lieu principal', en: 'the calendar, of the main place' },
  ai_policy: { fr: 'l’usage de l’IA, non précisé (unspecified)', en: 'AI use, unspecified' },
} satisfies Record<string, Text>;

/** Columns of the register of contracts that a reader may assume. */
export type AssumedTerm = keyof typeof TERMS;
/** In the order in which they are told. */
export const ASSUMED_TERMS = Object.keys(TERMS) as AssumedTerm[];

/** Told once a file, with the number of contracts for each. */
export const termsAssumed = defineProblem<{ terms: readonly { column: AssumedTerm; count: number }[] }>(
  'contract-terms-assumed',
  'warning',
  ({ terms }) => {
    const listed = (lang: Lang): string =>
      formatList(
        terms.map(({ column, count }) => `${TERMS[column][lang]} [${count}]`),
        lang,
      );
    return {
      fr: `Faute d’être dit, ceci est supposé, avec le nombre de marchés : ${listed('fr')}. Un constat qui repose dessus n’est qu’une question.`,
      en: `What is not said is assumed, with the number of contracts: ${listed('en')}. A finding that rests on it is only a question.`,
    };
  },
);

export const concessionsNotRead = defineProblem<{ count: number }>(
  'concession-not-read',
  'error',
  ({ count }) => ({
    fr: `${formatCount(count, 'contrat de concession', 'contrats de concession', 'fr')} : une concession n’est pas un marché et n’est pas reprise.`,
    en: `${formatCount(count, 'concession contract', 'concession contracts', 'en')}: a concession is no procurement contract and is left out.`,
  }),
);

export const oldVersions = defineProblem<{ count: number }>(
  'contract-old-versions',
  'warning',
  ({ count }) => ({
    fr: `${formatCount(count, 'ligne d’une version remplacée', 'lignes de versions remplacées', 'fr')} (donneesActuelles n’est pas vrai) : seule la version actuelle est lue.`,
    en: `${formatCount(count, 'row of a replaced version', 'rows of replaced versions', 'en')} (donneesActuelles is not true): only the current version is read.`,
  }),
);

export const contractCancelled = defineProblem('contract-cancelled', 'warning', () => ({
  fr: 'Ce marché est publié comme annulé ou infructueux ; il n’est pas repris.',
  en: 'This contract is published as cancelled or unsuccessful; it is left out.',
}));

/** Recognised and refused by its name. */
export const contractDataNotRead = defineProblem<{ what: Text }>(
  'contract-data-not-read',
  'error',
  ({ what }) => ({
    fr: `Ce fichier est ${what.fr} ; aucun marché n’y est lu.`,
    en: `This file is ${what.en}; no contract is read from it.`,
  }),
);
