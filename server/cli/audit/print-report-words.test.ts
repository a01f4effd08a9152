import { describe, expect, test } from '@jest/globals';
import { printedReport, withPlainSpaces } from '../../../test/support/print-sample-report.js';
import { catalogue } from '../../rules/catalogue.js';
import { sampleResult } from '../../../test/support/sample-result.js';

const FRENCH = `Contrôle des factures, état au 24 nov. 2026
6 documents, 2 factures, 3 lignes facturées et 41 saisies de temps.

ÉCART ENTRE PIÈCES (2)

A1  Montant de ligne différent de son calcul
    Cabinet du Lac SA · 2026/0457 · ligne 1 · en question : 120,00 CHF HT
    Ligne 1 de 2026/0457 : 12,00 j × 640,00 CHF/j font 7 680,00 CHF HT ; la
    ligne indique 7 800,00 CHF HT.
    → La quantité, le prix ou le montant de la ligne est-il à corriger ?
    · invoices/novembre.csv, ligne 2

C4  Plus d’un jour par date, tous marchés réunis
    Atelier Brume · F-2026-118 · ligne 1 · en question : 0,50 j, 380,00 € HT
    Camille Exemple (P-0412), 14 sept. 2026 : 1,50 j sur le marché M-2026-014,
    ligne 1 de F-2026-118, pour 1,00 j au plus par jour ; 0,50 j au-delà
    (380,00 € HT).
    → Une partie de ce temps appartient-elle à une autre date ou à une autre
      personne, ou la quantité est-elle à corriger ?
    · timesheets/CRA_2026-09.xlsx, Sept!P7, P8

À EXPLIQUER (1)

I5  Heures humaines déclarées sous les heures facturées
    Atelier Brume · F-2026-118 · ligne 3 · en question : 4,25 j, 3 230,00 € HT
    Ligne 3 de F-2026-118 : 5,00 j facturés ; la déclaration d’usage de l’IA du
    même prestataire indique 6 h de travail humain, soit 0,75 j (4,25 j,
    3 230,00 € HT).
    → Quelles heures de préparation, de vérification ou de réunion ne figurent
      pas dans la déclaration ?
    · invoices/F-2026-118.xml, /Invoice/cac:InvoiceLine[3]/cbc:InvoicedQuantity
    · register/register.xlsx, ai_declarations!U4

POUR LA PROTECTION DES DONNÉES (1)

Z3  data-sent-against-policy
    Coopérative Sillage · M-2026-022 · indicatif
    La déclaration D-7 indique que des données personnelles ont été envoyées à
    un service hébergé hors de l’Union européenne.
    → Quelles données ont été envoyées, et sur quel accord cela repose-t-il ?
    · register/ai_declarations.csv, ligne 8

CE QUI N’A PAS ÉTÉ ENTIÈREMENT CONTRÔLÉ

Seuls 6 contrôles sur ${catalogue.length} ont été demandés : A1, A2, C4, D1, D6, I5.

  C4  Plus d’un jour par date, tous marchés réunis : incomplet pour 3 cas
      sur 24. Manque : heures par jour du marché, feuille de temps.
  D6  Pièce jointe commune à deux factures : non contrôlé pour 1 cas sur 2,
      Déclic a échoué.

Documents refusés (1)
  invoices/F-2026-117.pdf
    Ce fichier n’a pas pu être lu : il est protégé par un mot de passe.

Documents qui attendent une réponse (1)
  invoices/novembre.csv
    ligne 7 : « 1.375 » peut se lire 1,375 ou 1 375. Lequel ? [ambiguous-number]
Les réponses s’écrivent dans register/answers.csv, avec le fichier et le code
entre crochets.

  1 document lu avec des problèmes : voir la feuille « Problèmes » du classeur.

MONTANTS

CHF : 7 800,00 CHF HT facturés, dont 120,00 CHF HT en question.
EUR : 17 860,00 € HT facturés, dont 3 610,00 € HT en question.
Chaque euro est compté une fois : une ligne que plusieurs constats mettent en
question vaut son plus grand montant, pas leur somme.

1 signal gardé sans être montré.
Classeur : audit.xlsx
Résultat complet : audit.json
`;

const ENGLISH = `Invoice audit, as of 24 Nov 2026
6 documents, 2 invoices, 3 billed lines and 41 timesheet entries.

DOCUMENTS DISAGREE (2)

A1  Line amount differs from its computation
    Cabinet du Lac SA · 2026/0457 · line 1 · at stake: CHF 120.00 before VAT
    Line 1 of 2026/0457: 12.00 d × CHF 640.00/d make CHF 7,680.00; the line
    states CHF 7,800.00.
    → Should the quantity, the price or the amount of the line be corrected?
    · invoices/novembre.csv, line 2

C4  More than a day per date over all contracts
    Atelier Brume · F-2026-118 · line 1 · at stake: 0.50 d, €380.00 before VAT
    Camille Exemple (P-0412), 14 Sept 2026: 1.50 d on contract M-2026-014, line
    1 of F-2026-118, for at most 1.00 d a day; 0.50 d beyond (€380.00).
    → Does part of this time belong to another date or another person, or should
      the quantity be corrected?
    · timesheets/CRA_2026-09.xlsx, Sept!P7, P8

TO BE EXPLAINED (1)

I5  Declared human hours below hours billed
    Atelier Brume · F-2026-118 · line 3 · at stake: 4.25 d, €3,230.00 before VAT
    Line 3 of F-2026-118: 5.00 d billed; the AI-use declaration of the same
    contractor states 6 h of human work, that is 0.75 d (4.25 d, €3,230.00).
    → Which hours of preparation, checking or meetings are not in the
      declaration?
    · invoices/F-2026-118.xml, /Invoice/cac:InvoiceLine[3]/cbc:InvoicedQuantity
    · register/register.xlsx, ai_declarations!U4

FOR DATA PROTECTION (1)

Z3  data-sent-against-policy
    Coopérative Sillage · M-2026-022 · indicative
    Declaration D-7 states that personal data were sent to a service hosted
    outside the European Union.
    → Which data were sent, and on what approval does this rest?
    · register/ai_declarations.csv, line 8

WHAT WAS NOT FULLY AUDITED

Only 6 of the ${catalogue.length} rules were asked for: A1, A2, C4, D1, D6, I5.

  C4  More than a day per date over all contracts: incomplete for 3 of 24 cases.
      Missing: hours per day of the contract, timesheet.
  D6  Attachment shared by two invoices: not audited for 1 of 2 cases, Déclic
      failed.

Refused documents (1)
  invoices/F-2026-117.pdf
    This file could not be read: it is password-protected.

Documents that need an answer (1)
  invoices/novembre.csv
    line 7: "1.375" may mean 1.375 or 1,375. Which? [ambiguous-number]
Answers are written in register/answers.csv, with the file and the code in
brackets.

  1 document read with problems: see the sheet “Problems” of the workbook.

AMOUNTS

CHF: CHF 7,800.00 billed before VAT, of which CHF 120.00 at stake.
EUR: €17,860.00 billed before VAT, of which €3,610.00 at stake.
Each euro is counted once: a line that several findings question is worth its
largest amount, not their sum.

1 signal kept without being shown.
Workbook: audit.xlsx
Whole result: audit.json
`;

describe('the report of an audit, word for word', () => {
  const written = { xlsx: 'audit.xlsx', json: 'audit.json' };

  test('in French', async () => {
    expect(withPlainSpaces(await printedReport(sampleResult(), 'fr', { written }))).toBe(FRENCH);
  });

  test('in English', async () => {
    expect(withPlainSpaces(await printedReport(sampleResult(), 'en', { written }))).toBe(ENGLISH);
  });

  test('French punctuation and numbers hold on to their words', async () => {
    const text = await printedReport(sampleResult(), 'fr');
    expect(text).toContain('en question\u00a0: 4,25\u00a0j, 3\u202f230,00\u00a0€\u00a0HT');
    expect(text).toContain('est-il à corriger\u202f?');
    expect(text).toContain('«\u00a01.375\u00a0»');
    expect(text).not.toMatch(/ [:;?!»](\s|$)|« /m);
  });
});
