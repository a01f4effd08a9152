import type { EffortOpinions, RuleStatistic, SizeBeside } from '../audit-result.js';
import type { EffortSum } from '../effort-sum.js';
import { exact } from '../decimal.js';
import { formatNumber, NO_BREAK_SPACE, plural } from '../format/number-format.js';
import { formatCount, formatDays } from '../format/quantity-format.js';
import type { Lang } from '../text.js';
import { formatSize } from './size-words.js';

/** Sentences about what stands beside an effort range: other sizes, other readings, several deliverables, expected questions. */

/** `1,2 j`: medians are not known to the hundredth. */
const about = (days: string, lang: Lang): string =>
  `${formatNumber(days, lang, 1)}${NO_BREAK_SPACE}${lang === 'fr' ? 'j' : 'd'}`;

/** What the delivered files measure, where it differs from the declared size; null otherwise. */
export function sizeGapSentence(beside: SizeBeside | null, lang: Lang): string | null {
  if (beside?.gap == null) return null;
  const { declared, unit, files } = beside;
  const size = measuredSize(beside, lang);
  const said = formatSize(declared, unit, lang);
  if (lang === 'fr') {
    const subject =
      files === 1
        ? 'Le fichier remis mesure'
        : `Les ${formatCount(files, 'fichier remis', 'fichiers remis', lang)} mesurent`;
    return `${subject} ${size} ; la taille déclarée est de ${said} et reste celle du calcul.`;
  }
  const subject =
    files === 1
      ? 'The delivered file measures'
      : `The ${formatCount(files, 'delivered file', 'delivered files', lang)} measure`;
  return `${subject} ${size}; the declared size is ${said} and stays the one that counts.`;
}

/** `31 pages`, `31 à 45 pages`; `au moins 31 pages` where a file is not measured. */
export function measuredSize({ least, most, unit }: SizeBeside, lang: Lang): string {
  const at = formatSize(least, unit, lang);
  if (most === null) return lang === 'fr' ? `au moins ${at}` : `at least ${at}`;
  if (most === least) return at;
  return `${formatSize(least, '', lang)} ${lang === 'fr' ? 'à' : 'to'} ${formatSize(most, unit, lang)}`;
}

/** What the table or the agreement says alone, and what the range would be at the measured size; only what there is. */
export function opinionSentences({ priorAlone, atMeasuredSize }: EffortOpinions, lang: Lang): string[] {
  const half = (one: { p50: string; p90: string }): string =>
    lang === 'fr'
      ? `la moitié sous ${about(one.p50, lang)}, neuf sur dix sous ${about(one.p90, lang)}.`
      : `half under ${about(one.p50, lang)}, nine in ten under ${about(one.p90, lang)}.`;
  return [
    ...(priorAlone === null
      ? []
      : [
          `${lang === 'fr' ? 'Sans les livrables vérifiés : ' : 'Without the checked deliverables: '}${half(priorAlone)}`,
        ]),
    ...(atMeasuredSize === null
      ? []
      : [`${lang === 'fr' ? 'À la taille mesurée : ' : 'At the measured size: '}${half(atMeasuredSize)}`]),
  ];
}

/** Several deliverables together, how many honest contractors need as many days, and how it was worked out. */
export function effortSumSentences(effort: EffortSum, lang: Lang): string[] {
  const { deliverables, leftOut = 0, p50, p90, billedDays, tailShare, draws, sharedSd } = effort;
  const sd = formatNumber(exact(sharedSd), lang);
  if (lang === 'fr') {
    const rest =
      leftOut === 0
        ? ''
        : ` (${formatCount(leftOut, 'autre livrable facturé, sans fourchette, n’y est pas', 'autres livrables facturés, sans fourchette, n’y sont pas', lang)})`;
    return [
      `Ensemble, ${formatCount(deliverables, 'livrable demande', 'livrables demandent', lang)} moins de ${about(p50, lang)} une fois sur deux et moins de ${about(p90, lang)} neuf fois sur dix ; ${formatDays(billedDays, lang)} ${plural(billedDays, 'facturé', 'facturés', lang)}${rest}.`,
      honestShare(tailShare, lang),
      `Somme tirée ${formatNumber(exact(draws), lang)} fois avec un germe fixe : un même prestataire est lent ou rapide partout (écart type commun ${sd}), gagne partout autant à l’IA, et les risques des lignes ne sont pas multipliés.`,
    ];
  }
  const rest =
    leftOut === 0
      ? ''
      : ` (${formatCount(leftOut, 'other billed deliverable, without a range, is', 'other billed deliverables, without a range, are', lang)} not in it)`;
  return [
    `Together, ${formatCount(deliverables, 'deliverable takes', 'deliverables take', lang)} under ${about(p50, lang)} one time in two and under ${about(p90, lang)} nine times in ten; ${formatDays(billedDays, lang)} billed${rest}.`,
    honestShare(tailShare, lang),
    `Drawn ${formatNumber(exact(draws), lang)} times from a fixed seed: one contractor is slow or fast on everything (common standard deviation ${sd}), gains as much from AI on everything, and the odds of lines are not multiplied.`,
  ];
}

/** No draw that takes as many is no certainty either. */
function honestShare(tailShare: number, lang: Lang): string {
  const in100 = Math.round(tailShare * 100);
  if (in100 === 0)
    return lang === 'fr'
      ? 'Moins d’un prestataire honnête sur 100 en demande autant ou plus.'
      : 'Fewer than 1 honest contractor in 100 takes as many or more.';
  return lang === 'fr'
    ? `Environ ${formatCount(in100, 'prestataire honnête', 'prestataires honnêtes', lang)} sur 100 en ${plural(in100, 'demande', 'demandent', lang)} autant ou plus.`
    : `About ${formatCount(in100, 'honest contractor', 'honest contractors', lang)} in 100 ${plural(in100, 'takes', 'take', lang)} as many or more.`;
}

/** Of its questions, how many are expected with no anomaly. */
export function statisticSentence({ tested, expectedHonest, order }: RuleStatistic, lang: Lang): string {
  const expected = formatNumber(expectedHonest, lang);
  if (lang === 'fr') {
    const asked = formatCount(order.length, 'question posée', 'questions posées', lang);
    return `${formatCount(tested, 'livrable comparé', 'livrables comparés', lang)}, ${asked} ; sans aucune anomalie, environ ${expected} ${plural(expectedHonest, 'serait attendue', 'seraient attendues', lang)}.`;
  }
  const asked = formatCount(order.length, 'question asked', 'questions asked', lang);
  return `${formatCount(tested, 'deliverable compared', 'deliverables compared', lang)}, ${asked}; with no anomaly at all, about ${expected} would be expected.`;
}
