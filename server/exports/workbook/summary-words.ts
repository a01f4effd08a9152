import type { Text } from '../../domain/text.js';

/** Sentences of the first sheet. */

export const MONEY_ONCE: Text = {
  fr: 'Chaque euro est compté une fois : une ligne sur laquelle portent plusieurs constats vaut son plus grand montant en question, pas leur somme. Additionner la colonne des montants de la feuille Constats donnerait donc trop. Les montants du contrôle A3 sont de la TVA, tous les autres sont hors taxes. Les devises ne s’additionnent pas.',
  en: 'Each euro is counted once: a line that several findings bear on is worth its largest amount at stake, not their sum. Adding up the amounts of the sheet Findings would therefore give too much. Amounts of rule A3 are VAT, all others are before VAT. Currencies are never added together.',
};

/** In place of what was not fully audited, when there is nothing of the kind. */
export const ALL_AUDITED: Text = {
  fr: 'Tout ce qui a été reçu a été lu sans réserve, et aucune pièce ne manquait aux contrôles.',
  en: 'Everything received was read without reserve, and no rule lacked a document.',
};

/** Said of the largest findings. */
export const LARGEST: Text = {
  fr: 'Cinq constats au plus par devise. Plusieurs constats peuvent porter sur la même ligne : ces montants ne s’additionnent pas. Ceux du contrôle A3 sont de la TVA.',
  en: 'At most five findings a currency. Several findings may bear on one line: these amounts do not add up. Those of rule A3 are VAT.',
};

/** Said of the defaults that the audit assumed. */
export const ASSUMED: Text = {
  fr: 'Là où le registre est vide, Déclic prend la valeur par défaut de l’organisation. Ce qui repose sur elle n’est jamais un écart entre pièces.',
  en: 'Where the register is empty, Déclic takes the organisation’s default. What rests on one is never classed as “Documents disagree”.',
};

/** The words of the workbook, one paragraph each. */
export const HOW_TO_READ: readonly Text[] = [
  {
    fr: 'Un constat est une question posée à partir des pièces, jamais une accusation. Rien n’est refusé ni déduit automatiquement : la décision revient à la personne qui suit le marché.',
    en: 'A finding is a question drawn from the documents, never an accusation. Nothing is refused or deducted by itself: the decision belongs to the contract manager.',
  },
  {
    fr: 'Écart entre pièces : les pièces ne s’accordent pas entre elles ou avec le marché, ou une pièce demandée manque. À expliquer : seul le prestataire peut répondre. Signal faible : n’est jamais montré seul.',
    en: 'Documents disagree: documents disagree with each other or with the contract, or a required one is missing. To be explained: only the contractor can answer. Weak signal: never shown alone.',
  },
  {
    fr: 'Indicatif : repose sur une valeur supposée, un rapprochement déduit ou moins de trois livrables comparables.',
    en: 'Indicative: rests on an assumed value, an inferred link or fewer than three comparable deliverables.',
  },
  {
    fr: 'Étaiement : pour chaque ligne facturée, ce que soutient chaque pièce, en jours. « manque » signifie qu’aucune pièce ne le dit ; ce n’est ni zéro, ni une preuve. Jours étayés : jours facturés moins le plus grand nombre de jours qu’un constat montré met en question.',
    en: 'Ladder: for each billed line, what each document supports, in days. "missing" means that no document says it; it is neither zero nor proof. Supported days: billed days minus the largest number of days that one shown finding questions.',
  },
  {
    fr: 'Livrable facturé sur plusieurs lignes : son devis, son unité d’œuvre, son effort et ses heures déclarées se partagent entre elles, au prorata de ce qu’elles facturent. « manque » signifie alors aussi que la part de la ligne n’est pas connue, par exemple quand une des lignes n’est pas en jours.',
    en: 'Deliverable billed on several lines: they share its quote, work unit, effort and declared hours in proportion to what they bill. "missing" then also means that the part of the line is not known, for instance when one of the lines is not in days.',
  },
  {
    fr: 'Repère retenu : la pièce sur laquelle s’appuient les jours étayés ; entre parenthèses, le constat qui met les autres jours en question.',
    en: 'Rests on: the document that the supported days rest on; in brackets, the finding that questions the other days.',
  },
  {
    fr: 'Sources : d’un long chemin XML, les dernières étapes (…/). Le résultat JSON (--json) le donne entier.',
    en: 'Sources: of a long XML path, the last steps (…/). The JSON result (--json) has it whole.',
  },
  {
    fr: 'Effort P10, P50, P90 : sur dix livrables comparables, un demande moins de P10 jours, cinq moins de P50, neuf moins de P90. C’est une fourchette, avec son origine, pas une mesure du travail fait.',
    en: 'Effort P10, P50, P90: of ten comparable deliverables, one takes fewer than P10 days, five fewer than P50, nine fewer than P90. It is a range, with its origin, not a measure of the work done.',
  },
  {
    fr: 'Effort d’ensemble : les livrables d’une facture ou d’un marché tirés ensemble, un même prestataire étant lent ou rapide partout. Les repères des lignes ne s’additionnent pas. Aucune question n’est posée à cause d’une somme.',
    en: 'Effort together: the deliverables of an invoice or a contract drawn together, one contractor being slow or fast on everything. The marks of lines do not add up. Nothing is asked because of a sum.',
  },
  {
    fr: 'Devise « non indiquée » : la facture n’en porte pas. Le montant est alors un nombre sans signe.',
    en: 'Currency "not stated": the invoice bears none. The amount is then a number without a sign.',
  },
  {
    fr: 'Contrôle incomplet : une pièce manque pour une partie au moins de ce qui devait être contrôlé ; l’absence de constat n’y vaut pas « rien à signaler ».',
    en: 'Not fully audited: a document is missing for at least part of what should be audited; no finding there does not mean "nothing to report".',
  },
  {
    fr: 'Contrôles : la feuille de ce nom dit, pour chaque contrôle, pourquoi la question se pose et ce qui l’explique d’ordinaire.',
    en: 'Rules: the sheet of that name says, for each rule, why it is worth asking and what usually explains a finding.',
  },
  {
    fr: 'Non montrés : ce que Déclic garde sans le montrer, faute d’appui suffisant. À ne pas utiliser seul.',
    en: 'Not shown: what Déclic keeps without showing it, for lack of support. Not to be used alone.',
  },
  {
    fr: "Une apostrophe devant un texte (par exemple '=…) vient de Déclic : elle empêche qu’un texte venu d’un document soit pris pour une formule.",
    en: "An apostrophe in front of a text (such as '=…) comes from Déclic: it keeps a text from a document from being taken for a formula.",
  },
];
