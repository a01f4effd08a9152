import * as page from '../../../server/importers/invoice-pdf/invoice-pdf-problems.js';
import { told, type ToldProblem } from '../../support/told-problem.js';

export const PDF_PAGES: readonly ToldProblem[] = [
  told(
    page.fieldsUnconfirmed,
    'pdf-fields-unconfirmed',
    'asks',
    { form: [] },
    'Ce PDF ne contient pas de données de facture ; ses champs ont été lus sur la page. Confirmez-les ou corrigez-les : rien n’est contrôlé avant.',
    'This PDF holds no invoice data; its fields were read on the page. Confirm or correct them: nothing is audited before.',
  ),
  told(
    page.scannedPdf,
    'pdf-scan',
    'asks',
    { form: [] },
    'Ce PDF ne contient aucun texte lisible : c’est sans doute une image, ou un texte dont la police ne donne pas les lettres. Il est conservé comme pièce. Si c’est une facture, saisissez ses données : rien n’est contrôlé avant.',
    'This PDF holds no readable text: it is probably an image, or a text whose font does not give its letters. It is kept as evidence. If it is an invoice, enter its data: nothing is audited before.',
  ),
  told(
    page.otherTitle,
    'pdf-other-document',
    'error',
    { title: 'DEVIS N° D-2026-4' },
    'Ce PDF s’intitule « DEVIS N° D-2026-4 » : il n’est pas lu comme une facture. Si c’en est une, donnez ses lignes dans un tableau (CSV ou classeur) parmi les factures.',
    'This PDF is titled “DEVIS N° D-2026-4”: it is not read as an invoice. If it is one, give its lines in a table (CSV or workbook) among the invoices.',
  ),
  told(
    page.answerNotKept,
    'pdf-answer-not-kept',
    'error',
    { fault: { fr: '« Prestataire » doit être rempli.', en: '“Contractor” must be filled in.' } },
    'La réponse donnée pour ce PDF n’est pas retenue. « Prestataire » doit être rempli.',
    'The answer given for this PDF is not kept. “Contractor” must be filled in.',
  ),
  told(
    page.answerDiffers,
    'pdf-answer-differs',
    'warning',
    {
      label: { fr: 'Total toutes taxes comprises', en: 'Total with VAT' },
      answer: '9800.00',
      page: '9750.00',
    },
    '« Total toutes taxes comprises » : la réponse donne « 9800.00 », la page « 9750.00 ». La réponse est retenue ; vérifiez-la.',
    '“Total with VAT”: the answer gives “9800.00”, the page “9750.00”. The answer is kept; check it.',
  ),
  told(
    page.pageDisagrees,
    'pdf-page-disagrees',
    'warning',
    { field: 'withVat', page: '11 370,00', data: '11730.00' },
    'Le total toutes taxes comprises diffère : « 11 370,00 » sur la page, « 11\u202f730,00 » dans les données jointes, qui sont celles lues. Demandez au prestataire ce qui est juste.',
    'The total with VAT differs: “11 370,00” on the page, “11,730.00” in the attached data, which are those read. Ask the contractor which is right.',
  ),
];
