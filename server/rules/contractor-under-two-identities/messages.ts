import type { Lang } from '../../domain/text.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { RuleMessages } from '../rule.js';
import { shownSupplier } from '../wording.js';

export type Values = {
  supplierKey: string;
  supplier: string | null;
  by: 'account' | 'vat' | 'name';
  otherKey: string;
  other: string | null;
  /** The last four characters of the IBAN, or the VAT id; null for a name. */
  shared: string | null;
  /** Keys of all of them. */
  others: string[];
};

function both(v: Values, lang: Lang): string {
  const [own, other] = [shownSupplier(v.supplierKey, v.supplier), shownSupplier(v.otherKey, v.other)];
  return lang === 'fr' ? `${own} et ${other}` : `${own} and ${other}`;
}

function sharedText(v: Values, lang: Lang): string {
  const shared = v.shared ?? '';
  if (v.by === 'account') {
    return lang === 'fr'
      ? `Les marchés de ${both(v, 'fr')} donnent le même compte bancaire (IBAN qui finit par ${shared}).`
      : `Contracts of ${both(v, 'en')} give the same bank account (IBAN ending in ${shared}).`;
  }
  if (v.by === 'vat') {
    return lang === 'fr'
      ? `Des pièces de l'un des prestataires ${both(v, 'fr')} portent le numéro de TVA ${shared}, qui contient le SIREN de l'autre.`
      : `Documents of one of the contractors ${both(v, 'en')} bear the VAT id ${shared}, which holds the SIREN of the other.`;
  }
  return lang === 'fr'
    ? `${both(v, 'fr')} portent le même nom ou presque, et seul son nom identifie l'un des deux.`
    : `${both(v, 'en')} bear the same name or nearly, and one of the two is identified by its name alone.`;
}

function others(v: Values, lang: Lang): string {
  const more = v.others.length - 1;
  if (more === 0) return '';
  return lang === 'fr'
    ? ` Il en va de même de ${formatCount(more, 'autre prestataire', 'autres prestataires', lang)}.`
    : ` The same goes for ${formatCount(more, 'other contractor', 'other contractors', lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Deux prestataires qui n’en font peut-être qu’un', en: 'Two contractors that may be one' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'prestataires différents ∧ (même IBAN, de moins de commonFrom prestataires ∨ numéro de TVA de l’un qui contient le SIREN de l’autre ∨ l’un sans numéro ∧ (noms égaux sans forme juridique ∨ une lettre d’écart ∧ 1 − 1 ÷ longueur ≥ nameSimilarity))',
    en: 'different contractors ∧ (same IBAN, of fewer than commonFrom contractors ∨ VAT id of one that holds the SIREN of the other ∨ one without number ∧ (names equal without legal form ∨ one letter apart ∧ 1 − 1 ÷ length ≥ nameSimilarity))',
  },
  // To the buyer alone: names and keys of both, and what they share.
  finding: {
    fr: (v) => `${sharedText(v, 'fr')}${others(v, 'fr')}`,
    en: (v) => `${sharedText(v, 'en')}${others(v, 'en')}`,
  },
  // It speaks of two contractors: neither is told of the other.
  supplier: null,
  question: {
    fr: () =>
      'S’agit-il d’un seul prestataire à réunir sous son SIRET, de deux sociétés d’un groupe, ou du compte d’un affactureur ?',
    en: () =>
      'Is this one contractor to be joined under its SIRET, two firms of a group, or the account of a factor?',
  },
  why: {
    fr: 'Un prestataire connu sous deux identités échappe aux contrôles qui comparent ses factures entre elles, et ses plafonds sont comptés à part.',
    en: 'A contractor known under two identities escapes the checks that compare its invoices, and its ceilings are counted apart.',
  },
  innocent: [
    {
      fr: 'Deux sociétés d’un même groupe partagent un compte ou un numéro de TVA de groupe.',
      en: 'Two firms of one group share an account or a group VAT id.',
    },
    {
      fr: 'Les deux cèdent leurs créances au même affactureur, dont c’est le compte.',
      en: 'Both assign their claims to the same factor, whose account it is.',
    },
    {
      fr: 'Une facture a été saisie sans le SIRET : c’est le même prestataire, mal identifié par nous.',
      en: 'An invoice was entered without its SIRET: it is the same contractor, badly identified by us.',
    },
    {
      fr: 'Une entreprise individuelle est devenue une société.',
      en: 'A sole trader became a company.',
    },
  ],
};
