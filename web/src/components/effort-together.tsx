import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import { effortSumSentences } from '../../../server/domain/words/effort-beside-words.js';
import type { Shape } from '../api/client.js';
import '../i18n/words/evidence.js';
import { useLang } from '../i18n/language.js';

/** Several deliverables of an invoice or a contract together: their range, what it says of the billed days, how it was drawn. */
export function EffortTogether({ effort }: { effort: Shape<'EffortSum'> | null }) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  if (effort === null) return null;
  const [said, ...more] = effortSumSentences(effort, lang);
  return (
    <section aria-labelledby="effort-together">
      <h2 id="effort-together">{t('effortTogether')}</h2>
      <p>
        <b>
          {[effort.p10, effort.p50].map((days) => formatNumber(days, lang, 1)).join(' – ')} –{' '}
          {formatDays(effort.p90, lang)}
        </b>
      </p>
      <p>
        {said} {more[0]}
      </p>
      <p className="soft small">{more[1]}</p>
    </section>
  );
}
