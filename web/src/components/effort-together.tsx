import { useTranslation } from 'react-i18next';
import { typeset } from '../../../server/domain/format/typeset.js';
import { effortSumSentences } from '../../../server/domain/words/effort-beside-words.js';
import type { Shape } from '../api/client.js';
import '../i18n/words/evidence.js';
import { useLang } from '../i18n/language.js';
import { MarkedRange } from './effort-range.js';
import classes from './effort-range.module.css';

/** Several deliverables of an invoice or a contract together: their range, what it says of the billed days, how it was drawn. */
export function EffortTogether({ effort }: { effort: Shape<'EffortSum'> | null }) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  if (effort === null) return null;
  const [said, share, drawn] = effortSumSentences(effort, lang).map((one) => typeset(one, lang));
  return (
    <section aria-labelledby="effort-together" className={classes.together}>
      <h2 id="effort-together">{t('effortTogether')}</h2>
      <MarkedRange marks={effort} billed={effort.billedDays}>
        <p>
          {said} {share}
        </p>
        <p className="soft small">{drawn}</p>
      </MarkedRange>
    </section>
  );
}
