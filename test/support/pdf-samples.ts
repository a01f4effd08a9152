import { readFileSync } from 'node:fs';
import { linesAt, type PdfToMake } from './page-pdf.js';

const XML = 'server/importers/einvoice/samples/prestation-jours-heures.cii.xml';

/** Invoices as contractors print them, each of another layout, by the name of their sample. Every name is invented. */
export const PDF_SAMPLES: Readonly<Record<string, PdfToMake>> = {
  /** Blocks beside each other, labels with a colon, totals in a column on the right. */
  'blocs-cote-a-cote': {
    pages: [
      [
        [50, 800, 'Studio Rivage SARL', 14],
        [380, 800, 'FACTURE', 18],
        ...linesAt(780, [
          [
            [50, '4 quai des Brumes, 44000 Nantes'],
            [380, 'N° 2026-031'],
          ],
          [
            [50, 'SIRET 999 000 102 00015'],
            [380, 'Date : 30/09/2026'],
          ],
          [
            [50, 'TVA intracommunautaire : FR 40 999 000 102'],
            [380, 'Échéance : 30/10/2026'],
          ],
        ]),
        ...linesAt(700, [
          [[380, 'Facturé à']],
          [[380, 'Ville d’Exemple']],
          [[380, '1 place de la Mairie, 44999 Exemple']],
          [[380, 'SIRET 999 000 201 00023']],
        ]),
        ...linesAt(620, [
          [[50, 'Marché n° : M-2026-07']],
          [[50, 'Bon de commande n° BC-2026-041']],
          [[50, 'Période : du 01/09/2026 au 30/09/2026']],
        ]),
        ...linesAt(560, [
          [
            [50, 'Désignation'],
            [300, 'Jours'],
            [370, 'PU HT'],
            [470, 'Montant HT'],
          ],
          [
            [50, 'Développement du portail'],
            [300, '12,5'],
            [370, '650,00'],
            [470, '8 125,00'],
          ],
        ]),
        ...linesAt(500, [
          [
            [370, 'Total HT'],
            [470, '8 125,00 €'],
          ],
          [
            [370, 'TVA 20 %'],
            [470, '1 625,00 €'],
          ],
          [
            [370, 'Total TTC'],
            [470, '9 750,00 €'],
          ],
        ]),
        [50, 40, 'Studio Rivage SARL au capital de 10 000,00 €', 8],
      ],
    ],
  },
  /** Labels above their values, in frames; two rates of VAT; totals in a row. */
  'cadres-deux-taux': {
    pages: [
      [
        ...linesAt(800, [
          [
            [50, 'Prestataire'],
            [320, 'Client'],
          ],
          [
            [50, 'Atelier Levant SAS'],
            [320, 'Communauté de communes d’Exemple'],
          ],
          [
            [50, 'SIRET : 99900030800019'],
            [320, 'SIRET : 99900020100023'],
          ],
        ]),
        ...linesAt(730, [
          [
            [50, 'Numéro de facture'],
            [180, 'Date de facture'],
            [300, 'Date d’échéance'],
            [430, 'Référence marché'],
          ],
          [
            [50, 'AL/2026/118'],
            [180, '15 septembre 2026'],
            [300, '15 octobre 2026'],
            [430, '2026-SI-04'],
          ],
        ]),
        ...linesAt(660, [
          [
            [50, 'Libellé'],
            [300, 'Qté'],
            [370, 'Prix unitaire HT'],
            [480, 'Montant HT'],
          ],
          [
            [50, 'Formation des agents, 3 jours'],
            [300, '3'],
            [370, '900,00'],
            [480, '2.700,00'],
          ],
          [
            [50, 'Supports imprimés'],
            [300, '1'],
            [370, '400,00'],
            [480, '400,00'],
          ],
        ]),
        ...linesAt(580, [
          [
            [50, 'TVA 20,00 %'],
            [300, '2.700,00'],
            [480, '540,00'],
          ],
          [
            [50, 'TVA 5,50 %'],
            [300, '400,00'],
            [480, '22,00'],
          ],
        ]),
        ...linesAt(520, [
          [
            [50, 'Total HT'],
            [200, 'Total TVA'],
            [350, 'Total TTC'],
          ],
          [
            [50, '3.100,00 EUR'],
            [200, '562,00 EUR'],
            [350, '3.662,00 EUR'],
          ],
        ]),
      ],
    ],
  },
  /** A letter: the number and the day in one sentence, no VAT by article 293 B. */
  'lettre-sans-tva': {
    pages: [
      [
        ...linesAt(800, [
          [[50, 'Camille Exemple EI']],
          [[50, '12 rue du Port, 29999 Exemple']],
          [[50, 'SIRET 99900040700018 - APE 6202A']],
        ]),
        ...linesAt(720, [
          [[50, 'Facture n° F-2026-09 du 30 septembre 2026']],
          [[50, 'Prestations : septembre 2026']],
          [[50, 'Accompagnement à la rédaction du cahier des charges, 4 jours à 450 €']],
        ]),
        ...linesAt(640, [
          [[50, 'Total HT : 1800,00 €']],
          [[50, 'Net à payer : 1800,00 €']],
          [[50, 'TVA non applicable, art. 293 B du CGI']],
        ]),
      ],
    ],
  },
  /** In English, on two pages, the totals on the second. */
  'english-two-pages': {
    pages: [
      [
        [50, 800, 'INVOICE', 18],
        ...linesAt(770, [
          [
            [50, 'Invoice No.'],
            [160, 'INV-0457'],
          ],
          [
            [50, 'Invoice date'],
            [160, '30 September 2026'],
          ],
          [
            [50, 'Due date'],
            [160, '30 October 2026'],
          ],
          [
            [50, 'Your PO'],
            [160, 'PO-7781'],
          ],
        ]),
        ...linesAt(690, [
          [
            [50, 'From'],
            [320, 'Bill to'],
          ],
          [
            [50, 'Northlight Studio Ltd'],
            [320, 'Example Borough Council'],
          ],
          [[50, 'VAT number: IE1234567FA']],
        ]),
        ...linesAt(610, [
          [
            [50, 'Description'],
            [300, 'Days'],
            [370, 'Daily rate'],
            [470, 'Net amount'],
          ],
          [
            [50, 'Accessibility review'],
            [300, '6'],
            [370, '700.00'],
            [470, '4,200.00'],
          ],
        ]),
        [270, 30, 'Page 1 of 2', 8],
      ],
      [
        ...linesAt(800, [
          [
            [370, 'Subtotal'],
            [470, '€4,200.00'],
          ],
          [
            [370, 'VAT (23%)'],
            [470, '€966.00'],
          ],
          [
            [370, 'Total due'],
            [470, '€5,166.00'],
          ],
        ]),
        [270, 30, 'Page 2 of 2', 8],
      ],
    ],
  },
  /** A credit note that names the invoice it corrects. */
  avoir: {
    pages: [
      [
        ...linesAt(800, [[[50, 'Émetteur']], [[50, 'Studio Rivage SARL']], [[50, 'SIRET 99900010200015']]]),
        ...linesAt(730, [
          [[50, 'AVOIR N° AV-2026-004']],
          [[50, 'Date d’émission : 02/10/2026']],
          [[50, 'Facture d’origine : 2026-031']],
        ]),
        ...linesAt(650, [[[50, 'Total HT 650,00 € TVA 130,00 € Total TTC 780,00 €']]]),
      ],
    ],
  },
  /** Totals that do not add up: none is chosen over the others with any certainty. */
  'totaux-discordants': {
    pages: [
      [
        ...linesAt(800, [
          [[50, 'FACTURE N° D-77']],
          [[50, 'Date : 30/09/2026']],
          [[50, 'Émetteur : Studio Rivage SARL']],
          [[50, 'Total HT : 1 000,00 €']],
          [[50, 'TVA : 200,00 €']],
          [[50, 'Total TTC : 1 250,00 €']],
        ]),
      ],
    ],
  },
  scan: { pages: [[]], picture: true },
  /** Factur-X: its page gives another number, day, total and SIRET than its XML. */
  'factur-x-page-differente': {
    pages: [
      [
        ...linesAt(800, [
          [[50, 'Émetteur']],
          [[50, 'Atelier Numérique d’Exemple']],
          [[50, 'SIRET 999 000 102 0015']],
          [[50, 'FACTURE N° F-2026-0171']],
          [[50, 'Date de facture : 12/10/2026']],
          [[50, 'Total HT : 9 775,00 €']],
          [[50, 'TVA : 1 955,00 €']],
          [[50, 'Total TTC : 11 370,00 €']],
        ]),
      ],
    ],
    attachments: { 'factur-x.xml': readFileSync(XML) },
  },
  /** Factur-X: its page says what its XML says, in other forms. */
  'factur-x-page-fidele': {
    pages: [
      [
        ...linesAt(800, [
          [[50, 'Émetteur']],
          [[50, 'Atelier Numérique d’Exemple']],
          [[50, 'SIRET 999 000 102 00015']],
          [[50, 'FACTURE N° F 2026 0117']],
          [[50, 'Date de facture : 2 octobre 2026']],
          [
            [50, 'Total TTC'],
            [200, '11'],
            [214, '730,00 €'],
          ],
        ]),
      ],
    ],
    attachments: { 'factur-x.xml': readFileSync(XML) },
  },
};
