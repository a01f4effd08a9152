import { ublInvoice } from '../golden/golden-ubl.js';
import { CONTRACT, camilleDays, invoiceLine } from '../golden/golden-contract.js';
import { csv, register, type DossierFiles } from './audit-dossier.js';

/** Day on which the knotted dossier is audited. */
export const KNOTTED_AS_OF = '2026-11-16';

const HORIZON = { supplier: 'Atelier Horizon', supplier_siret: '90000000100017' };

const day = (date: string, values: Record<string, string> = {}): Record<string, string> => ({
  person: 'Camille Exemple',
  date,
  quantity: '1',
  unit: 'day',
  note: `Atelier du ${date}`,
  ...values,
});

const invoice = (values: Record<string, string>): string => register(invoiceLine(values));
const ofNobody = { supplier: '', supplier_siret: '', contract_ref: '' };

const OCTOBER = { period_start: '2026-10-01', period_end: '2026-10-31' };
const lumpInvoice = ublInvoice({ number: 'F-60', issued: '2026-10-02', type: '380', amount: '3000' });
const camilleInvoice = register(camilleDays(5, { invoice_number: 'F-10' }));

/**
 * A dossier of which each file changes what the others mean: one that is imported first is understood alone, then anew with
 * every file that follows. All of it invented.
 */
export const KNOTTED_DOSSIER: DossierFiles = {
  'register/contracts.csv': register(CONTRACT, {
    ...CONTRACT,
    contract_ref: 'M-2026-03',
    supplier_name: 'Cabinet Exemple',
    supplier_siret: '',
    supplier_vat_id: 'BE0123456749',
  }),
  // A second contract of the same contractor: an invoice that names none is in doubt between the two.
  'register/marches.csv': register({ ...CONTRACT, contract_ref: 'M-2026-02', title: 'Seconde mission' }),
  'invoices/sans-contrat.csv': invoice({
    ...HORIZON,
    invoice_number: 'F-20',
    contract_ref: '',
    quantity: '2',
    unit_price: '500',
    net: '1000',
  }),
  'register/people.csv': register({
    contract_ref: 'M-2026-01',
    person_key: 'P-1',
    name: 'Camille Exemple',
    profile: 'Consultant',
    approved_from: '2026-01-01',
  }),
  'register/rate_card.csv': register({
    contract_ref: 'M-2026-01',
    profile: 'Consultant',
    unit: 'day',
    rate: '500',
  }),
  // One firm under a foreign VAT number, another under a SIRET: a third document says that they are one.
  'invoices/cabinet-nom.csv': invoice({
    ...ofNobody,
    invoice_number: 'E-1',
    supplier: 'Cabinet Exemple',
    quantity: '1',
    unit_price: '600',
    net: '600',
  }),
  'invoices/cabinet-siret.csv': invoice({
    ...ofNobody,
    invoice_number: 'E-2',
    supplier: 'Cabinet Exemple SA',
    supplier_siret: '90000000200015',
    contract_ref: 'M-2026-03',
    quantity: '1',
    unit_price: '600',
    net: '600',
  }),
  'register/contrats.csv': register({
    ...CONTRACT,
    contract_ref: 'M-2026-04',
    supplier_name: 'Cabinet Exemple',
    supplier_siret: '90000000200015',
    supplier_vat_id: 'BE0123456749',
    start_date: '2025-01-01',
    end_date: '2025-12-31',
  }),
  // A bare name is that of the one firm that bears it, until two do.
  'invoices/brume-nom.csv': invoice({
    ...ofNobody,
    invoice_number: 'B-1',
    supplier: 'Brume Conseil',
    quantity: '1',
    unit_price: '400',
    net: '400',
  }),
  'invoices/brume-un.csv': invoice({
    ...ofNobody,
    invoice_number: 'B-2',
    supplier: 'Brume Conseil',
    supplier_siret: '90000000300013',
    quantity: '1',
    unit_price: '400',
    net: '400',
  }),
  'invoices/brume-deux.csv': invoice({
    ...ofNobody,
    invoice_number: 'B-3',
    supplier: 'BRUME CONSEIL',
    supplier_siret: '90000000400011',
    quantity: '1',
    unit_price: '400',
    net: '400',
  }),
  // The same bytes three times, once as an annex; the same content in other bytes twice, one of them copied.
  'invoices/camille.csv': camilleInvoice,
  'invoices/camille-copie.csv': camilleInvoice,
  'attachments/annexe.csv': camilleInvoice,
  'invoices/forfait.xml': lumpInvoice,
  'invoices/forfait-bis.xml': lumpInvoice.replace('\n<cbc:Cust', '\n\n<cbc:Cust'),
  'invoices/forfait-ter.xml': lumpInvoice.replace('\n<cbc:Cust', '\n\n<cbc:Cust'),
  // One number on two invoices of one day, and a third that takes one of them back without citing it.
  'invoices/numero-a.csv': register(
    camilleDays(3, { invoice_number: 'F-30', period_start: '2026-08-01', period_end: '2026-08-31' }),
  ),
  'invoices/numero-b.csv': register(
    camilleDays(4, { invoice_number: 'F-30', period_start: '2026-08-01', period_end: '2026-08-31' }),
  ),
  'invoices/numero-repris.csv': register(
    camilleDays(-4, { invoice_number: 'F-30', issue_date: '2026-10-20', period_start: '', period_end: '' }),
  ),
  // One number twice on one day, both standing: which of the two the recorded days support goes by the path.
  'invoices/double-a.csv': register(camilleDays(2, { ...OCTOBER, invoice_number: 'F-40' })),
  'invoices/double-b.csv': register(camilleDays(3, { ...OCTOBER, invoice_number: 'F-40' })),
  'register/invoice_events.csv': register({
    invoice_number: 'F-60',
    supplier: '90000000100017',
    event: 'rejected',
    on: '2026-10-12',
  }),
  // Days known by a name alone; registers say whose they are, whether they were approved, and which sheet replaces which.
  'timesheets/septembre.csv': register(...['01', '02', '03', '04'].map((on) => day(`2026-09-${on}`))),
  'timesheets/septembre-corrige.csv': register(...['01', '02', '03'].map((on) => day(`2026-09-${on}`))),
  'timesheets/octobre.csv': register(
    day('2026-10-05', { person: '', person_key: 'P-1' }),
    day('2026-10-06', { person: '', person_key: 'P-1' }),
  ),
  'timesheets/libre.csv': register(
    day('2026-08-03', { contract_ref: 'M-2026-01', person: 'Dominique Essai' }),
  ),
  'invoices/dominique.csv': register(
    camilleDays(1, {
      invoice_number: 'F-50',
      person: 'Dominique Essai',
      period_start: '2026-08-01',
      period_end: '2026-08-31',
    }),
  ),
  'register/timesheets.csv': register(
    { file: 'septembre.csv', contract_ref: 'M-2026-01', person_key: 'P-1' },
    { file: 'libre.csv', contract_ref: 'M-2026-01', person_key: 'P-9' },
    {
      file: 'septembre-corrige.csv',
      contract_ref: 'M-2026-01',
      person_key: 'P-1',
      submitted_on: '2026-10-01',
      approved_on: '2026-10-02',
      approved_by: 'Chef de service',
      approver_side: 'buyer',
      replaces: 'septembre.csv',
    },
  ),
  // A question of reading, and its answer; an answer to nobody's question.
  'invoices/a-preciser.csv':
    'Numéro de facture;Date;Prestataire;Libellé;Jours;Montant HT\nB-9;16/09/2026;Conseil Brouillard;Étude;1.375;825\n',
  'register/answers.csv': csv(
    ['file', 'code', 'answer'],
    ['invoices/a-preciser.csv', 'ambiguous-number', 'decimal-point'],
    ['invoices/absente.csv', 'ambiguous-number', 'decimal-point'],
  ),
};
