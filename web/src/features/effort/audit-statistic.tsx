import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { statisticSentence } from '../../../../server/domain/words/effort-beside-words.js';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { Failed } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';

/** The rule whose questions rest on ranges. */
const RULE = 'L4';

/** How many questions of the last audit are expected with no anomaly. Its figures are those of the whole organisation. */
export function AuditStatistic() {
  const { t } = useTranslation('effort');
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['effort-statistic'],
    queryFn: currentStatistic,
  });
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.isHidden) return null;
  return (
    <section aria-labelledby="effort-audit" className={rows.section}>
      <h2 id="effort-audit">{t('audit')}</h2>
      <p>{data.statistic === null ? t('noStatistic') : statisticSentence(data.statistic, lang)}</p>
    </section>
  );
}

/** Hidden: there is no audit yet, or the reader does not see the whole organisation. */
async function currentStatistic() {
  const hidden = { isHidden: true, statistic: null };
  const { items } = await answerOf(api.GET('/audits', { params: { query: { limit: 20 } } }));
  const current = items.find((audit) => audit.current);
  if (current === undefined) return hidden;
  try {
    const { rules } = await answerOf(api.GET('/audits/{id}', { params: { path: { id: current.id } } }));
    return { isHidden: false, statistic: rules.find(({ code }) => code === RULE)?.statistic ?? null };
  } catch (error) {
    if (error instanceof ApiFault) return hidden;
    throw error;
  }
}
