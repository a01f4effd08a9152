import { exact, money, type Decimal } from '../../domain/decimal.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatCount, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';
import type { VatGap } from './compare-vat.js';

export type VatValues = {
  invoice: string;
  /** The first gaps, the most precise first; the others are counted. */
  gaps: VatGap[];
  otherGaps: number;
  currency: string | null;
};

/** A rate in percent, as documents write it: `5,5 %` · `5.5%`. */
const percent = (rate: Decimal, lang: Lang): string => formatPercent(exact(rate).div(100), lang, 6);

const distance = ({ stated, computed }: VatGap): Decimal =>
  money(exact(stated).abs().minus(exact(computed).abs()).abs());

/** `TVA à 20 % de 9 000,00 € HT = 1 800,00 €, indiquée 1 890,00 € (écart de 90,00 €)`. */
function gapText(gap: VatGap, currency: string | null, lang: Lang): string {
  const sum = (value: Decimal): string => formatMoney(value, currency, lang);
  const [stated, computed, apart] = [sum(gap.stated), sum(gap.computed), sum(distance(gap))];
  if (gap.rate !== null && gap.base !== null) {
    const base = beforeTax(gap.base, currency, lang);
    return lang === 'fr'
      ? `TVA à ${percent(gap.rate, 'fr')} de ${base} = ${computed}, indiquée ${stated} (écart de ${apart})`
      : `VAT at ${percent(gap.rate, 'en')} of ${base} = ${computed}, shown as ${stated} (difference of ${apart})`;
  }
  if (gap.kind === 'base') {
    return lang === 'fr'
      ? `TVA calculée sur ${beforeTax(gap.stated, currency, 'fr')}, pour un total de ${beforeTax(gap.computed, currency, 'fr')} (écart de ${apart})`
      : `VAT worked out on ${stated}, for a total without VAT of ${computed} (difference of ${apart})`;
  }
  return lang === 'fr'
    ? `TVA par taux = ${computed}, total de TVA indiqué ${stated} (écart de ${apart})`
    : `VAT by rate = ${computed}, VAT total shown as ${stated} (difference of ${apart})`;
}

function gapsText(v: VatValues, lang: Lang): string {
  const others =
    lang === 'fr'
      ? formatCount(v.otherGaps, 'autre écart', 'autres écarts', 'fr')
      : formatCount(v.otherGaps, 'other difference', 'other differences', 'en');
  const shown = v.gaps.map((gap) => gapText(gap, v.currency, lang));
  return [...shown, ...(v.otherGaps === 0 ? [] : [others])].join(lang === 'fr' ? ' ; ' : '; ');
}

export const messages: RuleMessages<VatValues> = {
  title: { fr: 'TVA différente de sa base et de son taux', en: 'VAT differs from its base and rate' },
  // Shown on the invoice as a whole: what the base and rate give, then what the document shows.
  finding: {
    fr: (v) => `Facture ${v.invoice} : ${gapsText(v, 'fr')}.`,
    en: (v) => `Invoice ${v.invoice}: ${gapsText(v, 'en')}.`,
  },
  // The same, to the contractor whose invoice it is.
  supplier: {
    fr: (v) => `Votre facture ${v.invoice} : ${gapsText(v, 'fr')}.`,
    en: (v) => `Your invoice ${v.invoice}: ${gapsText(v, 'en')}.`,
  },
  // Both answers are open: another regime or rate, or a figure to correct.
  question: {
    fr: () => 'Quel taux et quel régime de TVA s’appliquent, et quel montant est à corriger ?',
    en: () => 'Which VAT rate and regime apply, and which amount should be corrected?',
  },
  why: {
    fr: 'Le montant de la TVA découle de sa base et de son taux. Un écart change ce qui est payé et ce qui peut être déduit ou récupéré.',
    en: 'The amount of VAT follows from its base and rate. A difference changes what is paid and what can be deducted or recovered.',
  },
  innocent: [
    {
      fr: 'La TVA est arrondie ligne par ligne, puis additionnée.',
      en: 'VAT is rounded line by line, then added up.',
    },
    {
      fr: 'Autoliquidation, franchise en base (art. 293 B du CGI) ou exonération : le taux est resté par habitude dans le logiciel.',
      en: 'Reverse charge, small-business exemption (art. 293 B of the French tax code) or another exemption: the software kept the usual rate.',
    },
    {
      fr: 'Un escompte ou une dépense avancée est hors de la base de la TVA.',
      en: 'A cash discount or a disbursement is outside the base of VAT.',
    },
    {
      fr: 'Un taux d’outre-mer s’applique à une partie de la facture, qui n’est pas détaillée.',
      en: 'An overseas rate applies to a part of the invoice that is not itemised.',
    },
  ],
  method: {
    fr: '|Σ base × taux − TVA indiquée| > tolerancePerLine × nombre de lignes ; ou |total HT − Σ bases| > baseTolerance',
    en: '|Σ base × rate − stated VAT| > tolerancePerLine × number of lines; or |total without VAT − Σ bases| > baseTolerance',
  },
};
