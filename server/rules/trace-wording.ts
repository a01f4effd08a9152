import type { AiTrace } from '../domain/file-evidence.js';
import type { FindingValues } from '../domain/finding.js';
import { formatList, formatQuoted } from '../domain/format/list-format.js';
import { formatCount } from '../domain/format/quantity-format.js';
import { describePlace, type SourceRef } from '../domain/source-ref.js';
import type { Lang } from '../domain/text.js';
import { traceWords } from '../domain/words/trace-words.js';

/** Marks named in one finding; the others are counted. */
export const NAMED_MARKS = 3;

/** A mark as a finding keeps it. */
export interface Mark extends FindingValues {
  rule: string;
  strength: string;
  token: string;
  count: number;
  file: string;
  /** Where in the file; null where it is not known. */
  sheet: string | null;
  cell: string | null;
  page: number | null;
  line: number | null;
  path: string | null;
  /** Text around it: the passage to show. */
  excerpt: string;
}

export const markOf = ({ rule, strength, token, count, at, excerpt }: AiTrace): Mark => ({
  rule,
  strength,
  token,
  count,
  file: at.file,
  sheet: at.sheet ?? null,
  cell: at.cell ?? null,
  page: at.page ?? null,
  line: at.line ?? null,
  path: at.path ?? null,
  excerpt,
});

function placeOf({ file, sheet, cell, page, line, path }: Mark): SourceRef {
  return {
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(cell === null ? {} : { cell }),
    ...(page === null ? {} : { page }),
    ...(line === null ? {} : { line }),
    ...(path === null ? {} : { path }),
  };
}

/** `« [cite: 4] » (référence laissée par un assistant d’IA ; note.docx, page 3 ; 2 fois)`. */
function markInWords(mark: Mark, lang: Lang): string {
  const times =
    mark.count === 1
      ? []
      : [
          lang === 'fr'
            ? formatCount(mark.count, 'fois', 'fois', lang)
            : formatCount(mark.count, 'time', 'times', lang),
        ];
  const about = [traceWords(mark.rule).name[lang], describePlace(placeOf(mark), lang), ...times];
  return `${formatQuoted(mark.token, lang)} (${about.join(lang === 'fr' ? ' ; ' : '; ')})`;
}

/** Several marks, and how many more there are. */
export function marksInWords(marks: readonly Mark[], count: number, lang: Lang): string {
  const more = count - marks.length;
  const others =
    more <= 0
      ? []
      : [
          lang === 'fr'
            ? formatCount(more, 'autre', 'autres', lang)
            : formatCount(more, 'other', 'others', lang),
        ];
  return formatList([...marks.map((mark) => markInWords(mark, lang)), ...others], lang);
}

/** What the first mark proves, and its two usual innocent explanations. */
export function scopeInWords(rule: string, lang: Lang): string {
  const { proves, innocent } = traceWords(rule);
  const usual = innocent.map((text) => text[lang]).join(lang === 'fr' ? ' ; ' : '; ');
  return lang === 'fr'
    ? `${proves.fr} Explications courantes : ${usual}.`
    : `${proves.en} Usual explanations: ${usual}.`;
}
