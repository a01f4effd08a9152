import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { formatPercent } from '../../domain/format/quantity-format.js';
import { defineProblem } from '../../domain/problem.js';
import type { Lang, Text } from '../../domain/text.js';

/** A stated amount and what the document's own figures give. */
export interface Compared {
  stated: Decimal;
  computed: Decimal;
}

interface Rated extends Compared {
  rate: Decimal;
}

/** An amount with at least two decimals; every one that the document gives stays, since it may be the problem. */
function figure(value: Decimal, lang: Lang): string {
  const fraction = value.split('.')[1] ?? '';
  return formatNumber(value, lang, Math.max(2, fraction.length));
}

/** A VAT rate, which documents write in percent: `5,5 %` · `5.5%`. */
const percent = (rate: Decimal, lang: Lang): string => formatPercent(exact(rate).div(100), lang, 6);

/** "… give X; the document states Y (BT-n)." in both languages. */
function comparison(fr: string, en: string, term: string): (values: Compared) => Text {
  return ({ stated, computed }) => ({
    fr: `${fr} : ${figure(computed, 'fr')}. Le document indique ${figure(stated, 'fr')} (${term}).`,
    en: `${en}: ${figure(computed, 'en')}. The document states ${figure(stated, 'en')} (${term}).`,
  });
}

/* The codes are those of EN 16931 in lower case; the formulas are those of the CEN schematron 1.3.16. */

export const sumOfLines = defineProblem<Compared>(
  'br-co-10',
  'error',
  comparison('Somme des lignes', 'Sum of the lines', 'BT-106'),
);
export const sumOfAllowances = defineProblem<Compared>(
  'br-co-11',
  'error',
  comparison('Somme des remises du document', 'Sum of the document allowances', 'BT-107'),
);
export const sumOfCharges = defineProblem<Compared>(
  'br-co-12',
  'error',
  comparison('Somme des frais du document', 'Sum of the document charges', 'BT-108'),
);
export const totalWithoutVat = defineProblem<Compared>(
  'br-co-13',
  'error',
  comparison('Lignes moins remises plus frais', 'Lines minus allowances plus charges', 'BT-109'),
);
export const totalVat = defineProblem<Compared>(
  'br-co-14',
  'error',
  comparison('Somme de la TVA par taux', 'Sum of the VAT by rate', 'BT-110'),
);
export const totalWithVat = defineProblem<Compared>(
  'br-co-15',
  'error',
  comparison('Total hors taxe plus TVA', 'Total without VAT plus VAT', 'BT-112'),
);
export const payable = defineProblem<Compared>(
  'br-co-16',
  'error',
  comparison(
    'Total TTC moins acompte plus arrondi',
    'Total with VAT minus prepaid amount plus rounding',
    'BT-115',
  ),
);
export const vatOfRate = defineProblem<Rated>('br-co-17', 'error', ({ stated, computed, rate }) => ({
  fr: `TVA à ${percent(rate, 'fr')} de sa base : ${figure(computed, 'fr')}. Le document indique ${figure(stated, 'fr')} (BT-117).`,
  en: `VAT at ${percent(rate, 'en')} of its base: ${figure(computed, 'en')}. The document states ${figure(stated, 'en')} (BT-117).`,
}));
export const baseOfRate = defineProblem<Rated>('br-s-08', 'error', ({ stated, computed, rate }) => ({
  fr: `Lignes, remises et frais au taux de ${percent(rate, 'fr')} : ${figure(computed, 'fr')}. Le document indique une base de ${figure(stated, 'fr')} (BT-116).`,
  en: `Lines, allowances and charges at ${percent(rate, 'en')}: ${figure(computed, 'en')}. The document states a base of ${figure(stated, 'en')} (BT-116).`,
}));
export const tooManyDecimals = defineProblem<{ stated: Decimal }>('br-dec-23', 'error', ({ stated }) => ({
  fr: `Le montant net de la ligne, ${figure(stated, 'fr')}, a plus de deux décimales (BT-131).`,
  en: `The net amount of the line, ${figure(stated, 'en')}, has more than two decimals (BT-131).`,
}));
export const negativePrice = defineProblem<{ stated: Decimal }>('br-27', 'error', ({ stated }) => ({
  fr: `Le prix unitaire net est négatif : ${figure(stated, 'fr')} (BT-146).`,
  en: `The net unit price is negative: ${figure(stated, 'en')} (BT-146).`,
}));
export const dateOutOfRange = defineProblem<{ date: CivilDate }>('br-fr-03', 'warning', ({ date }) => ({
  fr: `Cette date, le ${formatDate(date, 'fr')}, est hors des années 2000 à 2099. Vérifiez-la.`,
  en: `This date, ${formatDate(date, 'en')}, is outside the years 2000 to 2099. Check it.`,
}));
export const unknownProcess = defineProblem<{ process: string }>('br-fr-08', 'warning', ({ process }) => ({
  fr: `« ${process} » n’est pas un cadre de facturation français, comme S1 pour des services (BT-23). Vérifiez-le.`,
  en: `“${process}” is not a French billing framework, such as S1 for services (BT-23). Check it.`,
}));
export const dueBeforeIssue = defineProblem<{ issue: CivilDate; due: CivilDate }>(
  'br-fr-co-07',
  'warning',
  ({ issue, due }) => ({
    fr: `L’échéance, le ${formatDate(due, 'fr')}, précède la date d’émission, le ${formatDate(issue, 'fr')} (BT-9, BT-2). Vérifiez les deux.`,
    en: `The due date, ${formatDate(due, 'en')}, is before the issue date, ${formatDate(issue, 'en')} (BT-9, BT-2). Check both.`,
  }),
);
export const documentPeriodReversed = defineProblem<{ start: CivilDate; end: CivilDate }>(
  'br-29',
  'error',
  ({ start, end }) => ({
    fr: `La période de facturation finit le ${formatDate(end, 'fr')}, avant son début le ${formatDate(start, 'fr')} (BT-73, BT-74) ; elle reste inconnue.`,
    en: `The invoicing period ends on ${formatDate(end, 'en')}, before it starts on ${formatDate(start, 'en')} (BT-73, BT-74); it stays unknown.`,
  }),
);
export const linePeriodReversed = defineProblem<{ start: CivilDate; end: CivilDate }>(
  'br-30',
  'error',
  ({ start, end }) => ({
    fr: `La période de la ligne finit le ${formatDate(end, 'fr')}, avant son début le ${formatDate(start, 'fr')} (BT-134, BT-135) ; elle reste inconnue.`,
    en: `The period of the line ends on ${formatDate(end, 'en')}, before it starts on ${formatDate(start, 'en')} (BT-134, BT-135); it stays unknown.`,
  }),
);
export const lineNetFormula = defineProblem<Compared>(
  'line-net-formula',
  'warning',
  comparison(
    'Quantité par prix, avec les frais et remises de la ligne',
    'Quantity by price, with the charges and allowances of the line',
    'BT-131',
  ),
);
