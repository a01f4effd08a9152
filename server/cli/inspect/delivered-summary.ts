import { exact } from '../../domain/decimal.js';
import type { AiTrace, NotMeasured } from '../../domain/file-evidence.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { FIGURE_WORDS, NOT_MEASURED_WORDS, TRACE_STRENGTH_WORDS } from '../../domain/words/file-words.js';
import { whyNotMeasured } from '../../evidence/why-not-measured.js';
import { placeInside } from '../../exports/problem-place.js';
import { printable } from '../printable.js';
import type { InspectedFile } from './inspected-file.js';

const SHOWN_FIGURES = 4;
const SHOWN_TRACES = 3;

/** What a delivered file measures, or why it does not; nothing of a file that is none. */
export function describeMeasure(inspected: InspectedFile, lang: Lang): string[] {
  const { measured, notMeasured } = inspected;
  if (measured === null)
    return isReasonToTell(inspected) ? [NOT_MEASURED_WORDS[notMeasured as NotMeasured][lang]] : [];
  return Object.entries(FIGURE_WORDS)
    .flatMap(([name, { one, many }]) => {
      const figure = measured[name];
      const isFigure = typeof figure === 'number' || (typeof figure === 'string' && figure !== '');
      return isFigure && exact(figure).gt(0) ? [formatCount(figure, one[lang], many[lang], lang)] : [];
    })
    .slice(0, SHOWN_FIGURES);
}

/** Why a file that nothing read is not measured is told where its refusal does not say it already. */
function isReasonToTell({ document: { kind, problems }, notMeasured }: InspectedFile): boolean {
  if (notMeasured === null || notMeasured === 'not-a-deliverable') return false;
  if (kind !== 'unknown') return kind === 'deliverable';
  return problems.every((problem) => whyNotMeasured(problem) !== notMeasured);
}

/** The traces of a file that are not for information alone, the first ones line by line. */
export function describeTraces({ aiTraces }: InspectedFile, lang: Lang): string[] {
  const told = aiTraces.filter(({ strength }) => strength !== 'info');
  const lines = told.slice(0, SHOWN_TRACES).map((trace) => describeTrace(trace, lang));
  const more = told.length - lines.length;
  if (more > 0) lines.push(lang === 'fr' ? `    … et ${more} de plus` : `    … and ${more} more`);
  return lines;
}

function describeTrace({ rule, strength, token, at }: AiTrace, lang: Lang): string {
  const place = placeInside(at, lang);
  const where = place === null ? '' : ` (${place})`;
  const kind = TRACE_STRENGTH_WORDS[strength][lang];
  return printable(
    lang === 'fr'
      ? `    trace d’IA ${rule}, ${kind} : « ${token} »${where}`
      : `    trace of AI ${rule}, ${kind}: “${token}”${where}`,
  );
}
