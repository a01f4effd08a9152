import { beforeAll, expect, test } from '@jest/globals';
import { auditDossier } from '../../../test/support/audit-dossier.js';
import { printedReport, withPlainSpaces } from '../../../test/support/print-sample-report.js';
import { SMALL_AS_OF, SMALL_DOSSIER } from '../../../test/support/small-dossier.js';
import type { AuditResult } from '../../domain/audit-result.js';
import { catalogue } from '../../rules/catalogue.js';

const FRENCH = `Contrôle des factures, état au 16 nov. 2026
8 documents, 3 factures, 3 lignes facturées et 3 saisies de temps.

ÉCART ENTRE PIÈCES (2)

T1  Plus de jours facturés que de jours pointés
    Atelier Horizon · F-118 · ligne 1 · en question : 2,00 j, 1 300,00 € HT
    Ligne 1 : 5,00 j facturés, 3,00 j dans les feuilles de temps (Léa
    Martin-Test, septembre 2026) ; écart 2,00 j (1 300,00 € HT).
    → Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?
    · invoices/F-118.csv, ligne 2
    · timesheets/septembre.csv, ligne 2

T3  Feuille de temps absente ou non visée
    =HYPERLINK("https://a.example","cliquez") · +33-1 · ligne @1 · en question :
    3,00 j, 2 100,00 HT (devise non indiquée)
    Ligne @1 (3,00 j, 2 100,00 HT) : aucune feuille de temps reçue (Consultant,
    septembre 2026) ; le marché M-2026-02 demande une feuille visée par
    l’acheteur.
    → Pouvez-vous joindre la feuille de temps de cette période ?
    · invoices/=1+1.csv, ligne 2

À EXPLIQUER (1)

C1  Travail un samedi ou un dimanche
    Atelier Horizon · F-118 · ligne 1 · en question : 1,00 j, 650,00 € HT ·
    indicatif
    Léa Martin-Test (P-0301) : 1,00 j le samedi 5 sept. 2026, ligne 1 de F-118,
    650,00 € HT ; le marché M-2026-01 ne prévoit pas de travail le week-end.
    → Une demande écrite couvre-t-elle ce travail, ou la date est-elle à
      corriger ?
    · timesheets/septembre.csv, ligne 3

CE QUI N’A PAS ÉTÉ ENTIÈREMENT CONTRÔLÉ

Seuls 3 contrôles sur ${catalogue.length} ont été demandés : C1, T1, T3.

  T1  Plus de jours facturés que de jours pointés : incomplet pour 2 cas sur 3.
      Manque : marché de la facture, feuille de temps.
  T3  Feuille de temps absente ou non visée : incomplet pour 1 cas sur 3.
      Manque : marché de la facture.

Documents refusés (1)
  invoices/notes.xml
    Déclic ne reconnaît ni une facture ni une feuille de temps dans ce fichier.

Documents qui attendent une réponse (1)
  invoices/a-preciser.csv
    ligne 2 : « 1.375 » peut se lire 1,375 ou 1 375. Lequel ? [ambiguous-number]
Les réponses s’écrivent dans register/answers.csv, avec le fichier et le code
entre crochets.

MONTANTS

EUR : 6 175,00 € HT facturés, dont 3 400,00 € HT en question.
2 factures n’indiquent pas de devise : leurs montants sont comptés dans celle de
leur marché, à défaut en euros.
Chaque euro est compté une fois : une ligne que plusieurs constats mettent en
question vaut son plus grand montant, pas leur somme.

Pour garder ce résultat : --xlsx FICHIER (classeur) ou --json FICHIER.
`;

const ENGLISH = `Invoice audit, as of 16 Nov 2026
8 documents, 3 invoices, 3 billed lines and 3 timesheet entries.

DOCUMENTS DISAGREE (2)

T1  More days billed than recorded
    Atelier Horizon · F-118 · line 1 · at stake: 2.00 d, €1,300.00 before VAT
    Line 1: 5.00 d billed, 3.00 d in the timesheets (Léa Martin-Test,
    September 2026); difference 2.00 d (€1,300.00).
    → Is a timesheet missing, or should the line be corrected?
    · invoices/F-118.csv, line 2
    · timesheets/septembre.csv, line 2

T3  Timesheet missing or not approved
    =HYPERLINK("https://a.example","cliquez") · +33-1 · line @1 · at stake:
    3.00 d, 2,100.00 before VAT (currency not stated)
    Line @1 (3.00 d, 2,100.00): no timesheet received (Consultant,
    September 2026); contract M-2026-02 requires a timesheet approved by the
    buyer.
    → Can you attach the timesheet of this period?
    · invoices/=1+1.csv, line 2

TO BE EXPLAINED (1)

C1  Work on a Saturday or Sunday
    Atelier Horizon · F-118 · line 1 · at stake: 1.00 d, €650.00 before VAT ·
    indicative
    Léa Martin-Test (P-0301): 1.00 d on Saturday 5 Sept 2026, line 1 of F-118,
    €650.00; contract M-2026-01 does not provide for weekend work.
    → Does a written request cover this work, or should the date be corrected?
    · timesheets/septembre.csv, line 3

WHAT WAS NOT FULLY AUDITED

Only 3 of the ${catalogue.length} rules were asked for: C1, T1, T3.

  T1  More days billed than recorded: incomplete for 2 of 3 cases. Missing:
      contract of the invoice, timesheet.
  T3  Timesheet missing or not approved: incomplete for 1 of 3 cases. Missing:
      contract of the invoice.

Refused documents (1)
  invoices/notes.xml
    Déclic recognises neither an invoice nor a timesheet in this file.

Documents that need an answer (1)
  invoices/a-preciser.csv
    line 2: “1.375” can be read 1.375 or 1,375. Which one? [ambiguous-number]
Answers are written in register/answers.csv, with the file and the code in
brackets.

AMOUNTS

EUR: €6,175.00 billed before VAT, of which €3,400.00 at stake.
2 invoices state no currency: their amounts are counted in that of their
contract, failing that in euros.
Each euro is counted once: a line that several findings question is worth its
largest amount, not their sum.

To keep this result: --xlsx FILE (workbook) or --json FILE.
`;

let result: AuditResult;
beforeAll(async () => {
  const rules = catalogue.filter(({ code }) => ['C1', 'T1', 'T3'].includes(code));
  ({ result } = await auditDossier(SMALL_DOSSIER, SMALL_AS_OF, { rules }));
});
test('the report of a small dossier, word for word in French', async () => {
  expect(withPlainSpaces(await printedReport(result, 'fr'))).toBe(FRENCH);
});

test('the report of a small dossier, word for word in English', async () => {
  expect(withPlainSpaces(await printedReport(result, 'en'))).toBe(ENGLISH);
});
