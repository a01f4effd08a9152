import { formatList, formatQuoted } from '../../domain/format/list-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { counted } from '../wording.js';

type Values = {
  invoice: string;
  attachments: string[];
  /** The other invoices, of any supplier. */
  invoices: string[];
  /** Suppliers of those invoices, this one left out. */
  otherSuppliers: string[];
  /** The other invoices of the contractor asked: the only ones it may read about. */
  ownInvoices: string[];
};

function files(v: Values, lang: Lang): string {
  return formatList(
    v.attachments.map((name) => formatQuoted(name, lang)),
    lang,
  );
}

function several(v: Values): boolean {
  return v.attachments.length > 1;
}

/** The other invoices that the contractor may be told of; neutral when one of them is not its own. */
function elsewhere(v: Values, lang: Lang): string {
  if (v.otherSuppliers.length > 0) return lang === 'fr' ? 'une autre facture' : 'another invoice';
  return lang === 'fr'
    ? counted(v.ownInvoices, 'votre facture', 'vos factures', lang)
    : counted(v.ownInvoices, 'your invoice', 'your invoices', lang);
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Pièce jointe commune à deux factures', en: 'Attachment shared by two invoices' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'mêmes octets joints à deux factures ; nombre de factures qui les portent < commonFrom, sous un seul marché',
    en: 'same bytes attached to two invoices; number of invoices that carry them < commonFrom, under one contract',
  },
  // Shown on the later invoice, to the buyer: names the other invoice and, when it differs, its supplier's public key.
  finding: {
    fr: (v) => {
      const owner =
        v.otherSuppliers.length === 0 ? '' : ` (autre prestataire : ${formatList(v.otherSuppliers, 'fr')})`;
      return `Facture ${v.invoice} : ${several(v) ? 'les pièces jointes' : 'la pièce jointe'} ${files(v, 'fr')} ${several(v) ? 'sont identiques' : 'est identique'} à l'octet près à ${several(v) ? 'celles' : 'celle'} de ${counted(v.invoices, 'la facture', 'plusieurs factures :', 'fr')}${owner}.`;
    },
    en: (v) => {
      const owner =
        v.otherSuppliers.length === 0 ? '' : ` (another contractor: ${formatList(v.otherSuppliers, 'en')})`;
      return `Invoice ${v.invoice}: ${several(v) ? 'attachments' : 'attachment'} ${files(v, 'en')} ${several(v) ? 'are' : 'is'} byte-for-byte identical to ${several(v) ? 'those' : 'that'} of ${counted(v.invoices, 'invoice', 'several invoices:', 'en')}${owner}.`;
    },
  },
  // To the contractor: another supplier's invoice is "another invoice", without number, date or name.
  supplier: {
    fr: (v) =>
      `${several(v) ? 'Les pièces jointes' : 'La pièce jointe'} ${files(v, 'fr')} de votre facture ${v.invoice} ${several(v) ? 'ont' : 'a'} déjà été ${several(v) ? 'reçues' : 'reçue'} avec ${elsewhere(v, 'fr')}.`,
    en: (v) =>
      `${several(v) ? 'Attachments' : 'Attachment'} ${files(v, 'en')} of your invoice ${v.invoice} ${several(v) ? 'were' : 'was'} already received with ${elsewhere(v, 'en')}.`,
  },
  question: {
    fr: () => 'Cette pièce est-elle une annexe commune, ou une autre devait-elle être jointe ?',
    en: () => 'Is this document a common annex, or should another one have been attached?',
  },
  why: {
    fr: 'Une feuille de temps ou un procès-verbal justifie une seule période. Le même fichier sous deux factures ne peut pas justifier les deux.',
    en: 'A timesheet or a report of acceptance supports one period. The same file under two invoices cannot support both.',
  },
  innocent: [
    {
      fr: 'La pièce est une annexe commune : bordereau de prix, conditions générales, relevé d’identité bancaire.',
      en: 'The document is a common annex: price list, general terms, bank details.',
    },
    {
      fr: 'Le fichier du mois précédent a été joint par erreur ; le bon existe.',
      en: 'The file of the previous month was attached by mistake; the right one exists.',
    },
    {
      fr: 'Une seule feuille de temps couvre les périodes des deux factures.',
      en: 'One timesheet covers the periods of both invoices.',
    },
  ],
};
