import { exact } from '../../domain/decimal.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { formatCount, formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import { typeset } from '../../domain/format/typeset.js';
import type { Lang, Text } from '../../domain/text.js';
import { printable } from '../printable.js';
import { FEW_ROWS } from './check-warnings.js';
import { COLD_DRAWS } from './draws.js';
import type { CheckMode, EffortCheck } from './effort-check.js';
import type { Metrics } from './metrics.js';

const SHOWN_WARNINGS = 20;

/** Where 80 % and 10 % are met well enough (docs/effort-evaluation.md). */
const COVERAGE = { least: 0.74, most: 0.9 };
const ABOVE = { least: 0.03, most: 0.13 };

/** The lines that tell a person how far the ranges may be trusted, warnings first. */
export function describeCheck({ metrics, warnings }: EffortCheck, mode: CheckMode, lang: Lang): string {
  const shown = warnings.slice(0, SHOWN_WARNINGS).map(({ code, message }) => `  ${code}: ${message[lang]}`);
  const more = warnings.length - SHOWN_WARNINGS;
  if (more > 0) shown.push(lang === 'fr' ? `  … et ${more} de plus` : `  … and ${more} more`);
  const notices = shown.length === 0 ? [] : [lang === 'fr' ? 'À savoir' : 'To know', ...shown, ''];
  return [
    ...notices,
    modeWords(mode, Math.round(metrics.n))[lang],
    ...measures(metrics, lang),
    ...verdict(metrics, lang),
  ]
    .map((line) => printable(typeset(line, lang)))
    .join('\n');
}

function modeWords(mode: CheckMode, n: number): Text {
  const deliverables = {
    fr: formatCount(String(n), 'livrable prédit', 'livrables prédits', 'fr'),
    en: formatCount(String(n), 'deliverable predicted', 'deliverables predicted', 'en'),
  };
  if (mode === 'prequential')
    return {
      fr: `${deliverables.fr}, chacun d'après ceux terminés avant lui`,
      en: `${deliverables.en}, each from those finished before it`,
    };
  if (mode === 'leave-one-out')
    return {
      fr: `${deliverables.fr}, chacun d'après les autres`,
      en: `${deliverables.en}, each from the others`,
    };
  return {
    fr: `${deliverables.fr} d'après ${mode.coldStart} tirés au sort, moyenne de ${COLD_DRAWS} tirages`,
    en: `${deliverables.en} from ${mode.coldStart} drawn by chance, mean of ${COLD_DRAWS} draws`,
  };
}

function measures(metrics: Metrics, lang: Lang): string[] {
  const unknown = lang === 'fr' ? 'inconnu' : 'unknown';
  const share = (value: number | null): string =>
    value === null ? unknown : formatPercent(exact(value), lang);
  const number = (value: number | null): string =>
    value === null ? unknown : formatNumber(exact(value), lang, 3);
  const times = (value: number | null): string =>
    value === null ? unknown : `× ${formatNumber(exact(Math.exp(value)), lang, 2)}`;
  const days = (value: number | null): string => (value === null ? unknown : formatDays(exact(value), lang));
  const lines: [Text, string][] = [
    [{ fr: 'de P10 à P90 (80 % visés)', en: 'from P10 to P90 (80% meant)' }, share(metrics.coverage80)],
    [{ fr: 'au-dessus de P90 (10 % visés)', en: 'above P90 (10% meant)' }, share(metrics.aboveP90)],
    [{ fr: 'largeur, de P10 à P90', en: 'width, from P10 to P90' }, times(metrics.lnWidth)],
    [{ fr: 'écart moyen à P50', en: 'mean distance from P50' }, days(metrics.mar)],
    [{ fr: 'à 25 % près de P50', en: 'within 25% of P50' }, share(metrics.pred25)],
    [
      { fr: 'facteur moyen entre P50 et les jours réels', en: 'mean factor between P50 and actual days' },
      times(metrics.male),
    ],
    [{ fr: 'P50 rapporté aux jours réels', en: 'P50 over actual days' }, times(metrics.bias)],
    [
      {
        fr: 'précision normalisée (0 : au hasard, 1 : exacte)',
        en: 'standardised accuracy (0: by chance, 1: exact)',
      },
      number(metrics.sa),
    ],
    [{ fr: 'perte pinball', en: 'pinball loss' }, number(metrics.pinball)],
  ];
  const width = Math.max(...lines.map(([label]) => label[lang].length));
  return lines.map(([label, value]) => `  ${label[lang].padEnd(width)}  ${value}`);
}

/** What the measures say of the ranges; nothing where they rest on too few rows. */
function verdict({ n, coverage80, aboveP90 }: Metrics, lang: Lang): string[] {
  if (n < FEW_ROWS || coverage80 === null || aboveP90 === null) return [];
  if (aboveP90 > ABOVE.most || coverage80 < COVERAGE.least)
    return [
      lang === 'fr'
        ? "Les fourchettes sont trop étroites pour ces livrables : plus de travaux ordinaires en sortent qu'annoncé."
        : 'The ranges are too narrow for these deliverables: more ordinary work lies outside them than they say.',
    ];
  if (aboveP90 < ABOVE.least || coverage80 > COVERAGE.most)
    return [
      lang === 'fr'
        ? "Les fourchettes sont larges pour ces livrables : elles interrogent moins qu'elles ne pourraient."
        : 'The ranges are wide for these deliverables: they ask less than they could.',
    ];
  return [
    lang === 'fr'
      ? 'Les fourchettes tiennent ce qu’elles annoncent sur ces livrables.'
      : 'The ranges keep what they say on these deliverables.',
  ];
}
