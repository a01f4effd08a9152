import { formatChoice, formatList } from '../../domain/format/list-format.js';
import type { RequiredMention } from '../../domain/required-mentions.js';
import { mentionWords } from '../../domain/words/mention-words.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

type Values = {
  invoice: string;
  contract: string;
  /** Names of the vocabulary of required mentions. */
  mentions: RequiredMention[];
};

const names = (v: Values, lang: Lang): string =>
  (lang === 'fr' ? formatList : formatChoice)(
    v.mentions.map((mention) => mentionWords(mention, lang)),
    lang,
  );

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Mention ou pièce exigée par le marché absente',
    en: 'Mention or document required by the contract absent',
  },
  // Shown on the invoice as a whole: what the contract asks for and the invoice does not carry.
  finding: {
    fr: (v) => `Facture ${v.invoice} : il y manque ${names(v, 'fr')}, que le marché ${v.contract} demande.`,
    en: (v) =>
      `Invoice ${v.invoice} does not carry ${names(v, 'en')}, which contract ${v.contract} asks for.`,
  },
  // To the contractor, who may send what is missing.
  supplier: {
    fr: (v) =>
      `Votre facture ${v.invoice} : il y manque ${names(v, 'fr')}, que le marché ${v.contract} demande.`,
    en: (v) =>
      `Your invoice ${v.invoice} does not carry ${names(v, 'en')}, which contract ${v.contract} asks for.`,
  },
  // It may have been sent another way.
  question: {
    fr: () => 'Où se trouve ce qui manque, ou pouvez-vous l’envoyer ?',
    en: () => 'Where is it, or can you send it?',
  },
  why: {
    fr: 'Le marché dit ce que ses factures portent. Un élément absent retarde la vérification et le paiement.',
    en: 'The contract says what its invoices carry. What is absent delays the check and the payment.',
  },
  innocent: [
    {
      fr: 'La pièce a été envoyée par courriel ou déposée sur un autre portail.',
      en: 'The document was sent by e-mail or left on another portal.',
    },
    {
      fr: 'La mention est sur la page de la facture, et non dans ses données.',
      en: 'The mention is on the page of the invoice and not in its data.',
    },
    {
      fr: 'Le prestataire en est dispensé, ou un avenant a changé la liste.',
      en: 'The contractor is exempt from it, or an amendment changed the list.',
    },
  ],
  method: {
    fr: 'mentions exigées par le marché − mentions trouvées dans la facture ≠ ∅',
    en: 'mentions required by the contract − mentions found in the invoice ≠ ∅',
  },
};
