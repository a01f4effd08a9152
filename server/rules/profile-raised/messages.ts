import type { Decimal } from '../../domain/decimal.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { formatPrice } from '../../domain/format/money-format.js';
import { formatNumber, NO_BREAK_SPACE } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import { namedProfilesText, type NamedProfiles } from '../named-profiles.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax, shownPerson } from '../wording.js';

export type RaisedValues = {
  line: string;
  personKey: string;
  personName: string | null;
  /** As billed, with its listed price at the work date. */
  profile: string;
  price: Decimal;
  /** Price billed, where it is below the listed one. */
  billedPrice: Decimal | null;
  /** Profiles of the first period billed, with the highest of their listed prices at the work date. */
  startProfiles: NamedProfiles;
  startPrice: Decimal;
  startInvoice: string;
  unit: 'day' | 'hour';
  rise: Decimal;
  /** Null, with the amount, when nothing states the days of the person on the line. */
  quantity: Decimal | null;
  amount: Decimal | null;
  currency: string | null;
};

/** `profil « Senior » (650,00 €/j au bordereau) pour Camille Exemple ; d’abord « Junior » (550,00 €/j), facture F-1`. */
function rise(v: RaisedValues, person: string, invoice: { fr: string; en: string }, lang: Lang): string {
  const price = (value: Decimal): string => formatPrice(value, v.currency, v.unit, lang);
  const first = namedProfilesText(v.startProfiles, lang);
  const below = lang === 'fr' ? ', facturé ' : ', billed at ';
  const billed = v.billedPrice === null ? '' : `${below}${price(v.billedPrice)}`;
  return lang === 'fr'
    ? `profil ${formatQuoted(v.profile, 'fr')} pour ${person}, ${price(v.price)} au bordereau${billed} ; d’abord ${first}, ${price(v.startPrice)} (${invoice.fr} ${v.startInvoice})${product(v, 'fr')}`
    : `profile ${formatQuoted(v.profile, 'en')} for ${person}, listed at ${price(v.price)}${billed}; at first ${first}, ${price(v.startPrice)} (${invoice.en} ${v.startInvoice})${product(v, 'en')}`;
}

/** ` ; 100,00 € × 4 j = 400,00 € HT`; nothing when the days are not known. */
function product(v: RaisedValues, lang: Lang): string {
  if (v.quantity === null || v.amount === null) return '';
  const day = lang === 'fr' ? 'j' : 'd';
  const quantity = `${formatNumber(v.quantity, lang)}${NO_BREAK_SPACE}${v.unit === 'day' ? day : 'h'}`;
  const sum = `${formatPrice(v.rise, v.currency, null, lang)} × ${quantity} = ${beforeTax(v.amount, v.currency, lang)}`;
  return lang === 'fr' ? ` ; ${sum}` : `; ${sum}`;
}

const ofInvoice = { fr: 'facture', en: 'invoice' };
const ofYours = { fr: 'votre facture', en: 'your invoice' };

export const messages: RuleMessages<RaisedValues> = {
  title: { fr: 'Personne facturée à un profil plus cher', en: 'Person billed at a dearer profile' },
  // Shown on the line: the profile now and its price, the profile of the first invoice and its price, the difference.
  finding: {
    fr: (v) => `Ligne ${v.line} : ${rise(v, shownPerson(v.personKey, v.personName), ofInvoice, 'fr')}.`,
    en: (v) => `Line ${v.line}: ${rise(v, shownPerson(v.personKey, v.personName), ofInvoice, 'en')}.`,
  },
  // The same to the contractor, whose two invoices these are; the key of the register is the buyer's.
  supplier: {
    fr: (v) => `Votre ligne ${v.line} : ${rise(v, v.personName ?? v.personKey, ofYours, 'fr')}.`,
    en: (v) => `Your line ${v.line}: ${rise(v, v.personName ?? v.personKey, ofYours, 'en')}.`,
  },
  question: {
    fr: () =>
      'Quelle pièce (avenant, agrément, CV accepté) change le profil de cette personne, et depuis quand ?',
    en: () =>
      'Which document (amendment, approval, accepted CV) changes the profile of this person, and since when?',
  },
  why: {
    fr: 'Le profil d’une personne fait son prix. Le marché dit qui change de profil : la personne reste la même, le prix augmente.',
    en: 'The profile of a person makes the price. The contract says who changes profile: the person stays the same, the price rises.',
  },
  innocent: [
    {
      fr: 'La personne a été promue et l’acheteur l’a accepté ; le registre des personnes n’a pas été mis à jour.',
      en: 'The person was promoted and the buyer accepted it; the register of people was not updated.',
    },
    {
      fr: 'La phase demande une autre mission à la même personne, prévue au marché sous cet autre profil.',
      en: 'The phase asks another task of the same person, which the contract provides for under that other profile.',
    },
    {
      fr: 'La première facture portait un profil inférieur par erreur ou par geste commercial.',
      en: 'The first invoice carried a lower profile by mistake or as a gesture.',
    },
  ],
  method: {
    fr: '(le plus bas du prix facturé et du prix du bordereau, profil de la ligne − prix du bordereau, profil de la première période) × quantité > toleranceAmount',
    en: '(lower of billed price and listed price, profile of the line − listed price, profile of the first period) × quantity > toleranceAmount',
  },
};
