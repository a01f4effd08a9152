import { INVOICE_SYNONYMS as OF_TABLES } from '../invoice-table/invoice-synonyms.js';
import { indexSynonyms, normaliseHeader, type Synonyms } from '../tables/header-match.js';

/** What a label on the page of an invoice announces. `other`: something that must not be taken for one of the rest. */
export type LabelledField =
  | 'number'
  /** `N°` alone, which announces the number of an invoice only under its title. */
  | 'bareNumber'
  | 'issueDate'
  /** `Date` alone. */
  | 'bareDate'
  | 'supplier'
  | 'buyer'
  | 'siret'
  | 'vatId'
  | 'contract'
  | 'order'
  | 'preceding'
  | 'period'
  | 'withoutVat'
  | 'vat'
  | 'withVat'
  | 'payable'
  /** `Total` alone, which may be with VAT or without. */
  | 'total'
  | 'other';

const without = (words: readonly string[], ...left: readonly string[]): string[] =>
  words.filter((word) => !left.includes(word));

/** Labels in French and English. Those of tables fit where a page uses the same words; the title block adds its own. */
const PAGE_SYNONYMS: Synonyms<LabelledField> = {
  number: [
    ...OF_TABLES.number,
    'numéro facture',
    'facture numéro',
    'n° de la facture',
    'avoir',
    'avoir n°',
    'n° avoir',
    'numéro d’avoir',
    'facture d’avoir',
    'facture d’avoir n°',
    'facture d’acompte n°',
    'facture de solde n°',
    'facture de situation n°',
    'facture finale n°',
    'facture acquittée n°',
    'note de crédit n°',
    'note d’honoraires',
    'note d’honoraires n°',
    'invoice #',
    'tax invoice',
    'tax invoice no',
    'credit note',
    'credit note no',
    'credit note number',
    'bill number',
  ],
  bareNumber: ['n°', 'numéro', 'no', 'number'],
  issueDate: [
    ...without(OF_TABLES.issueDate, 'date'),
    'date de la facture',
    'facture du',
    'émise le',
    'émis le',
    'facture émise le',
    'établie le',
    'date d’établissement',
    'date of issue',
    'date of invoice',
    'dated',
  ],
  bareDate: ['date', 'le'],
  supplier: [...OF_TABLES.supplier, 'vendeur', 'seller', 'mandataire', 'from', 'issuer', 'de'],
  buyer: [
    'destinataire',
    'client',
    'acheteur',
    'facturé à',
    'facturer à',
    'adressé à',
    'adresse de facturation',
    'doit',
    'à l’attention de',
    'bill to',
    'billed to',
    'invoice to',
    'invoiced to',
    'sold to',
    'customer',
    'buyer',
    'à',
    'to',
  ],
  siret: without(OF_TABLES.siret, 'siren', 'company id'),
  vatId: [
    ...OF_TABLES.vatId,
    'n° de tva intra',
    'tva intra',
    'tva intracom',
    'n° tva intracom',
    'n° tva intra',
    'identifiant tva',
    'vat no',
    'vat reg no',
    'vat registration number',
  ],
  contract: [...OF_TABLES.contract, 'numéro de marché', 'marché public n°', 'marché numéro', 'contrat n°'],
  order: [
    ...OF_TABLES.order,
    'bon de commande n°',
    'commande n°',
    'votre commande',
    'votre commande n°',
    'votre bon de commande n°',
    'votre bon de commande',
    'engagement juridique',
    'n° d’engagement juridique',
    'engagement n°',
    'your order',
    'your po',
  ],
  preceding: [
    ...OF_TABLES.preceding,
    'facture corrigée',
    'avoir sur facture',
    'avoir sur facture n°',
    'avoir sur la facture n°',
    'annule la facture',
    'annule la facture n°',
    'annule et remplace la facture n°',
    'facture annulée n°',
    'facture rectifiée',
    'facture concernée',
    'corrects invoice',
    'credit for invoice',
  ],
  period: [
    ...OF_TABLES.period,
    'période facturée',
    'période du',
    'période de facturation',
    'prestations du',
    'prestation du',
    'prestations',
    'mois facturé',
    'billing period',
    'service period',
    'services from',
  ],
  withoutVat: [
    ...OF_TABLES.totalWithoutVat,
    ...without(OF_TABLES.net, 'net', 'ht'),
    'montant total ht',
    'total net ht',
    'total général ht',
    'sous total ht',
    'sous total',
    'ht',
    'net ht',
    'subtotal',
    'sub total',
    'total net',
    'net total',
    'total before tax',
    'total ex vat',
  ],
  vat: [
    ...OF_TABLES.totalVat,
    ...OF_TABLES.vatAmount,
    ...OF_TABLES.vat,
    'montant total tva',
    'montant de la tva',
    'dont tva',
    'total taxes',
    'total vat',
    'total tax',
  ],
  withVat: [
    ...OF_TABLES.totalWithVat,
    ...without(OF_TABLES.gross, 'net à payer', 'gross'),
    'montant total ttc',
    'total général ttc',
    'total à payer ttc',
    'total toutes taxes comprises',
    'montant toutes taxes comprises',
    'grand total',
    'total inc vat',
    'total amount including vat',
    'gross total',
  ],
  payable: [
    ...OF_TABLES.payable,
    'net à payer',
    'net à payer ttc',
    'net à payer en euros',
    'total à payer',
    'montant à payer',
    'solde à payer',
    'solde dû',
    'balance due',
    'total due',
    'amount payable',
  ],
  total: ['total', 'montant total', 'total général', 'total amount', 'invoice total'],
  other: [
    ...OF_TABLES.dueDate,
    ...OF_TABLES.workDate,
    ...OF_TABLES.currency,
    ...OF_TABLES.vatRate,
    'date limite',
    'date limite de paiement',
    'à payer avant',
    'payer le',
    'date de livraison',
    'date de commande',
    'date du marché',
    'date de règlement',
    'date de notification',
    'order date',
    'delivery date',
    'payment due',
    'réf',
    'référence',
    'reference',
    'numéro client',
    'n° client',
    'code client',
    'réf client',
    'référence client',
    'votre référence',
    'vos références',
    'nos références',
    'customer number',
    'customer no',
    'client number',
    'account number',
    'n° de compte',
    'n° devis',
    'devis n°',
    'devis',
    'quote',
    'quote number',
    'siren',
    'rcs',
    'ape',
    'code ape',
    'naf',
    'code naf',
    'iban',
    'bic',
    'page',
    'tél',
    'téléphone',
    'mail',
    'email',
    'déjà versé',
    'déjà réglé',
    'acompte',
    'acompte versé',
    'acompte reçu',
    'avance',
    'avance versée',
    'avance à déduire',
    'retenue de garantie',
    'remise',
    'paid',
    'deposit',
    'amount paid',
  ],
};

const LABELS = indexSynonyms(PAGE_SYNONYMS);
/** No label has more. */
const MOST_WORDS = 7;

/** A label at the start of a text, and what follows it. */
export interface Label {
  field: LabelledField;
  rest: string;
  /** It names the field in several words, or a colon follows: no ordinary word of a sentence. */
  isSure: boolean;
}

/** The longest label that a text starts with; null when it starts with none. */
export function labelAtStart(text: string): Label | null {
  const words = apart(text).split(' ');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const label = words.slice(0, count).join(' ');
    // A colon inside ends an earlier label.
    if (/[:=](?=.)/.test(label)) continue;
    const found = LABELS.get(normaliseHeader(label)) ?? inTwoLanguages(label);
    if (found === undefined || !/\p{L}|#/u.test(words[count - 1] ?? '')) continue;
    const rest = words.slice(count).join(' ');
    const hasColon = /[:=]$/.test(label) || /^[:=]/.test(rest);
    return {
      field: found.field,
      // A minus stays with its amount.
      rest: rest.replace(/^(?:[\s:=.–]|-(?=\s\D))+/, ''),
      isSure: hasColon || count > 1,
    };
  }
  return null;
}

/** `Facture / Invoice n°`: the label, then the same in another language. */
function inTwoLanguages(label: string): { field: LabelledField } | undefined {
  const [one, other, ...more] = label.split(' / ');
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const [first, second] = [LABELS.get(normaliseHeader(one)), LABELS.get(normaliseHeader(other))];
  return first !== undefined && first.field === second?.field ? first : undefined;
}

/** `N°F-12` and `Date:3 mars` as words; hours keep their colon. */
const apart = (text: string): string =>
  text
    .replace(/\b(n[°º])\s*:?\s*(?=\S)/gi, '$1 ')
    .replace(/#\s*(?=\w)/g, '# ')
    .replace(/(\D):(?=\S)/g, '$1: ')
    .replace(/ :/g, ':')
    .replace(/\s+/g, ' ')
    .trim();
