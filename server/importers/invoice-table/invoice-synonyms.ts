import { indexSynonyms, type Synonyms } from '../tables/header-match.js';

/** What a column of somebody's invoice table can hold. */
export type InvoiceField =
  | 'number'
  | 'issueDate'
  | 'dueDate'
  | 'typeCode'
  | 'preceding'
  | 'currency'
  | 'supplier'
  | 'siret'
  | 'vatId'
  | 'contract'
  | 'order'
  | 'lineId'
  | 'description'
  | 'person'
  | 'profile'
  | 'deliverable'
  | 'workUnit'
  | 'quantity'
  | 'days'
  | 'hours'
  | 'unit'
  | 'unitPrice'
  | 'dailyRate'
  | 'hourlyRate'
  | 'net'
  | 'vatRate'
  | 'vatAmount'
  | 'vat'
  | 'gross'
  | 'amount'
  | 'totalWithoutVat'
  | 'totalVat'
  | 'totalWithVat'
  | 'payable'
  | 'period'
  | 'periodStart'
  | 'periodEnd'
  | 'workDate';

/** Headers in French and English, the surest first. Adding one here is enough. */
export const INVOICE_SYNONYMS: Synonyms<InvoiceField> = {
  number: [
    'numéro de facture',
    'facture n°',
    'réf facture',
    'référence facture',
    'n° pièce',
    'pièce',
    'facture',
    'invoice number',
    'invoice ref',
    'invoice id',
    'bill no',
    'invoice',
  ],
  issueDate: [
    'date de facture',
    'date facturation',
    'date d’émission',
    'date pièce',
    'facture date',
    'invoice date',
    'issue date',
    'issued',
    'issued on',
    'date',
  ],
  dueDate: ['échéance', 'date d’échéance', 'due date', 'due'],
  typeCode: [
    'type de document',
    'type de facture',
    'type',
    'nature',
    'document type',
    'type code',
    'invoice type',
  ],
  preceding: [
    'facture d’origine',
    'facture initiale',
    'facture annulée',
    'preceding invoice',
    'original invoice',
  ],
  currency: ['devise', 'monnaie', 'currency'],
  supplier: [
    'fournisseur',
    'prestataire',
    'titulaire',
    'tiers',
    'raison sociale',
    'nom du fournisseur',
    'émetteur',
    'supplier',
    'supplier name',
    'vendor',
    'vendor name',
    'contractor',
  ],
  siret: [
    'siret',
    'n° siret',
    'siret fournisseur',
    'siret prestataire',
    'supplier siret',
    'siren',
    'company id',
  ],
  vatId: [
    'tva intracommunautaire',
    'n° tva',
    'n° tva intracommunautaire',
    'vat id',
    'vat number',
    'supplier vat id',
  ],
  contract: [
    'n° marché',
    'marché',
    'réf marché',
    'référence marché',
    'contrat',
    'n° contrat',
    'accord cadre',
    'contract',
    'contract ref',
    'contract number',
  ],
  order: [
    'bon de commande',
    'n° bon de commande',
    'bdc',
    'n° bdc',
    'commande',
    'n° commande',
    'n° engagement',
    'engagement',
    'ej',
    'po',
    'po number',
    'purchase order',
    'order',
    'order ref',
    'order number',
  ],
  lineId: ['ligne', 'n° ligne', 'poste', 'line', 'line id', 'line number', 'n°'],
  description: [
    'désignation',
    'libellé',
    'description',
    'prestation',
    'prestations',
    'objet',
    'nature de la prestation',
    'détail',
    'item',
    'task',
    'service',
  ],
  person: [
    'intervenant',
    'consultant',
    'collaborateur',
    'ressource',
    'nom de l’intervenant',
    'person',
    'resource',
  ],
  profile: ['profil', 'fonction', 'rôle', 'catégorie', 'profile', 'role'],
  deliverable: ['livrable', 'réf livrable', 'n° livrable', 'deliverable', 'deliverable ref'],
  workUnit: ['unité d’œuvre', 'code uo', 'work unit', 'work unit code'],
  quantity: ['quantité', 'qté', 'qte', 'nombre', 'nb', 'quantity', 'qty', 'uo', 'nb uo', 'nombre d’uo'],
  days: [
    'jours',
    'nb jours',
    'nombre de jours',
    'jh',
    'nb jh',
    'jours homme',
    'jours hommes',
    'j h',
    'quantité jours',
    'quantité en jours',
    'qté jours',
    'qté j',
    'quantité jh',
    'jours facturés',
    'days',
    'man days',
    'person days',
    'quantity days',
  ],
  hours: [
    'heures',
    'nb heures',
    'nombre d’heures',
    'quantité heures',
    'qté h',
    'qté heures',
    'hours',
    'quantity hours',
  ],
  unit: ['unité', 'u', 'unité de mesure', 'unit', 'uom'],
  unitPrice: [
    'prix unitaire',
    'prix unitaire ht',
    'pu',
    'pu ht',
    'tarif',
    'prix',
    'unit price',
    'rate',
    'price',
  ],
  dailyRate: [
    'tjm',
    'tjm ht',
    'taux journalier',
    'taux journalier ht',
    'prix jour',
    'prix journalier',
    'daily rate',
    'day rate',
  ],
  hourlyRate: ['taux horaire', 'taux horaire ht', 'prix horaire', 'hourly rate'],
  net: [
    'montant ht',
    'total ht',
    'ht',
    'montant hors taxes',
    'total hors taxes',
    'montant net ht',
    'prix total ht',
    'net amount',
    'amount excl vat',
    'total excl vat',
    'net',
  ],
  vatRate: ['taux tva', 'taux de tva', 'tva %', '% tva', 'vat rate', 'tax rate', 'vat %'],
  vatAmount: ['montant tva', 'tva montant', 'total tva', 'vat amount', 'tax amount'],
  vat: ['tva', 'vat', 'tax'],
  gross: [
    'montant ttc',
    'total ttc',
    'ttc',
    'net à payer',
    'gross',
    'gross amount',
    'amount incl vat',
    'total incl vat',
  ],
  amount: ['montant', 'total', 'montant total', 'prix total', 'amount', 'line total', 'total ligne'],
  totalWithoutVat: ['total facture ht', 'total without vat', 'total ht facture'],
  totalVat: ['vat total', 'total tva facture'],
  totalWithVat: ['total facture ttc', 'total with vat', 'total ttc facture'],
  payable: ['payable', 'reste à payer', 'amount due'],
  period: ['période', 'mois', 'period', 'month', 'mois de prestation', 'période de prestation'],
  periodStart: [
    'du',
    'début',
    'date de début',
    'début de période',
    'from',
    'start',
    'start date',
    'period start',
  ],
  periodEnd: ['au', 'fin', 'date de fin', 'fin de période', 'to', 'end', 'end date', 'period end'],
  workDate: [
    'date de prestation',
    'date prestation',
    'date d’intervention',
    'jour de prestation',
    'work date',
    'service date',
  ],
};

/** The same synonyms, by header. */
export const INVOICE_HEADERS = indexSynonyms(INVOICE_SYNONYMS);

/** Names of fields for people, where a sentence needs one. */
export const FIELD_NAMES = {
  number: { fr: 'numéro de facture', en: 'invoice number' },
  issueDate: { fr: 'date de facture', en: 'invoice date' },
  amount: { fr: 'montant', en: 'amount' },
} as const;
