import type { InvoiceHead } from '../facts/contract.js';
import type { HeldOnPage } from '../facts/invoice.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

/** A value that the page does not tell is not among the facts; what was held is the same or another. */
export const absentKinds = {
  incomplete: 'A value was held against the page or it was not; the fact leaves nothing unknown.',
};

const FILE = 'invoices/F-2026-101.pdf';
const held = (over: Partial<HeldOnPage> = {}): HeldOnPage => ({
  field: 'number',
  data: 'F-2026-101',
  page: null,
  source: { file: FILE },
  ...over,
});
const onPage = (line: number) => ({ source: { file: FILE, page: 1, line } });
const facts = (heldOnPages: HeldOnPage[], invoice: Partial<InvoiceHead> = {}) => ({
  invoiceFact: sampleInvoiceFact({
    invoice: sampleInvoice({
      file: FILE,
      source: { file: FILE, path: '/rsm:CrossIndustryInvoice' },
      ...invoice,
    }),
  }),
  heldOnPages,
});
const LATER_DAY = held({ field: 'issueDate', data: '2026-10-02', page: '12/10/2026', ...onPage(5) });
const ASKED = { amountAtStake: null, daysUnsupported: null, class: 'fact' as const, visible: true };

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Une date d’émission sur la page, une autre dans les données',
      en: 'One issue date on the page, another in the data',
    },
    facts: facts([held(), LATER_DAY]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101, date d'émission : « 12/10/2026 » sur la page 1 (ligne 5), 2 oct. 2026 dans les données.",
            en: 'Invoice F-2026-101, issue date: “12/10/2026” on page 1 (line 5), 2 Oct 2026 in the data.',
          },
          supplierMessage: {
            fr: "Votre facture F-2026-101, date d'émission : « 12/10/2026 » sur la page 1 (ligne 5), 2 oct. 2026 dans les données.",
            en: 'Your invoice F-2026-101, issue date: “12/10/2026” on page 1 (line 5), 2 Oct 2026 in the data.',
          },
          question: {
            fr: 'Quelle valeur est juste : celle de la page ou celle des données ?',
            en: 'Which value is right: that of the page or that of the data?',
          },
          ...ASKED,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Plusieurs valeurs diffèrent : un seul constat', en: 'Several values differ: one finding' },
    facts: facts([
      held({ page: 'F-2026-110', ...onPage(4) }),
      held({ field: 'withVat', data: '15600.00', page: '16 500,00', ...onPage(8) }),
      held({ field: 'payable', data: '14600', page: '15 500,00', ...onPage(9) }),
      held({ field: 'siret', data: '11111111100011', page: '1111111110011', ...onPage(3) }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Facture F-2026-101, numéro : « F-2026-110 » sur la page 1 (ligne 4), « F-2026-101 » dans les données ; total TTC : « 16 500,00 » sur la page 1 (ligne 8), 15 600,00 € dans les données ; montant à payer : « 15 500,00 » sur la page 1 (ligne 9), 14 600,00 € dans les données ; SIRET du prestataire : « 1111111110011 » sur la page 1 (ligne 3), « 11111111100011 » dans les données.',
            en: "Invoice F-2026-101, number: “F-2026-110” on page 1 (line 4), “F-2026-101” in the data; total with VAT: “16 500,00” on page 1 (line 8), €15,600.00 in the data; amount payable: “15 500,00” on page 1 (line 9), €14,600.00 in the data; contractor's SIRET: “1111111110011” on page 1 (line 3), “11111111100011” in the data.",
          },
          supplierMessage: {
            fr: 'Votre facture F-2026-101, numéro : « F-2026-110 » sur la page 1 (ligne 4), « F-2026-101 » dans les données ; total TTC : « 16 500,00 » sur la page 1 (ligne 8), 15 600,00 € dans les données ; montant à payer : « 15 500,00 » sur la page 1 (ligne 9), 14 600,00 € dans les données ; SIRET du prestataire : « 1111111110011 » sur la page 1 (ligne 3), « 11111111100011 » dans les données.',
            en: "Your invoice F-2026-101, number: “F-2026-110” on page 1 (line 4), “F-2026-101” in the data; total with VAT: “16 500,00” on page 1 (line 8), €15,600.00 in the data; amount payable: “15 500,00” on page 1 (line 9), €14,600.00 in the data; contractor's SIRET: “1111111110011” on page 1 (line 3), “11111111100011” in the data.",
          },
          question: {
            fr: 'Pour chacune de ces valeurs, laquelle est juste : celle de la page ou celle des données ?',
            en: 'For each of these values, which is right: that of the page or that of the data?',
          },
          ...ASKED,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'La facture est lue dans le XML reçu seul ; la page est celle du Factur-X de même contenu',
      en: 'The invoice is read in the XML received alone; the page is that of the Factur-X of the same content',
    },
    facts: facts([LATER_DAY], {
      file: 'invoices/F-2026-101.cii.xml',
      source: { file: 'invoices/F-2026-101.cii.xml', path: '/rsm:CrossIndustryInvoice' },
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Facture F-2026-101, date d'émission : « 12/10/2026 » sur la page 1 (ligne 5) de invoices/F-2026-101.pdf, 2 oct. 2026 dans les données.",
            en: 'Invoice F-2026-101, issue date: “12/10/2026” on page 1 (line 5) of invoices/F-2026-101.pdf, 2 Oct 2026 in the data.',
          },
          supplierMessage: {
            fr: "Votre facture F-2026-101, date d'émission : « 12/10/2026 » sur la page 1 (ligne 5) de invoices/F-2026-101.pdf, 2 oct. 2026 dans les données.",
            en: 'Your invoice F-2026-101, issue date: “12/10/2026” on page 1 (line 5) of invoices/F-2026-101.pdf, 2 Oct 2026 in the data.',
          },
          question: {
            fr: 'Quelle valeur est juste : celle de la page ou celle des données ?',
            en: 'Which value is right: that of the page or that of the data?',
          },
          ...ASKED,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'La page écrit les mêmes valeurs autrement : 02/10/2026, 15 600,00 €, un SIRET groupé',
      en: 'The page writes the same values differently: 02/10/2026, 15 600,00 €, a grouped SIRET',
    },
    facts: facts([
      held(),
      held({ field: 'issueDate', data: '2026-10-02' }),
      held({ field: 'withVat', data: '15600.00' }),
      held({ field: 'siret', data: '11111111100011' }),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Un seul champ se compare, et il est le même',
      en: 'One field can be compared, and it is the same',
    },
    facts: facts([held({ field: 'withVat', data: '15600.00' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Une page qui ne dit rien de comparable, ou un XML sans page',
      en: 'A page that tells nothing to compare, or an XML without a page',
    },
    facts: facts([]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: facts([LATER_DAY], { state: 'replaced' }),
    expect: { outcome: 'notApplicable' },
  },
];
