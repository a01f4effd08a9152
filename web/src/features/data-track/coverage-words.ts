import type { TFunction } from 'i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { formatList } from '../../../../server/domain/format/list-format.js';
import type { Lang } from '../../../../server/domain/text.js';
import { factWords } from '../../../../server/domain/words/fact-words.js';
import type { Shape } from '../../api/client.js';

type Counted = Pick<
  Shape<'DataAuditDetail'>['rules'][number],
  'code' | 'flagged' | 'clean' | 'incomplete' | 'error' | 'missing'
>;

/** On how many declarations a rule could speak, what it lacked for the others, and on what day. */
export function coverageWords(rule: Counted, asOf: string, t: TFunction<'dataTrack'>, lang: Lang): string {
  const { code, flagged, clean, incomplete, error, missing } = rule;
  const facts = formatList(
    missing.map((fact) => factWords(fact, lang)),
    lang,
  );
  return [
    t('checked', { code, count: flagged + clean }),
    ...(incomplete > 0 ? [t('incomplete', { count: incomplete, facts })] : []),
    ...(error > 0 ? [t('failed', { count: error })] : []),
    t('asOf', { date: formatDate(asOf, lang) }),
  ].join(' ');
}
