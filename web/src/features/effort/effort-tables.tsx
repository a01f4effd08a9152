import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exact } from '../../../../server/domain/decimal.js';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { formatHours } from '../../../../server/domain/format/quantity-format.js';
import { formatSize } from '../../../../server/domain/words/size-words.js';
import { answerOf, api } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { Failed, Loading } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';

/** The published tables in force with their sources: what a range rests on before any history. */
export function EffortTables() {
  const { t } = useTranslation('effort');
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['effort-tables'],
    queryFn: () => answerOf(api.GET('/effort/tables')),
    staleTime: Infinity,
  });
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const number = (value: number): string => formatNumber(exact(value).round(2), lang);
  const { complexityFactor: factor, driver } = data;
  return (
    <>
      <section aria-labelledby="factors" className={rows.section}>
        <h2 id="factors">{t('factors')}</h2>
        <p>
          {t('complexityFactors', {
            simple: number(factor.simple),
            medium: number(factor.medium),
            complex: number(factor.complex),
          })}
        </p>
        <p>
          {t('driverFactors', {
            most: driver.most,
            low: number(driver.factors[0] ?? 1),
            high: number(driver.factors.at(-1) ?? 1),
          })}
        </p>
      </section>
      <section aria-labelledby="ai-effects" className={rows.section}>
        <h2 id="ai-effects">{t('ai')}</h2>
        <ListTable
          title={{ headingId: 'ai-effects' }}
          columns={[
            { name: t('family'), cell: ({ family }) => family },
            { name: t('multiplier'), cell: ({ median }) => `× ${number(median)}` },
            { name: t('tau'), cell: ({ tau }) => number(tau) },
            { name: t('basis'), cell: ({ basis }) => basis },
          ]}
          rows={data.multipliers}
          keyOf={({ family }) => family}
        />
      </section>
      <section aria-labelledby="baselines" className={rows.section}>
        <h2 id="baselines">{t('tables', { version: data.version })}</h2>
        <p>{t('tablesIntro')}</p>
        <ListTable
          title={{ headingId: 'baselines' }}
          columns={[
            { name: t('tableOf'), cell: ({ type, unit }) => `${type}, ${unit}` },
            { name: t('reference'), cell: (row) => formatSize(String(row.referenceSize), row.unit, lang) },
            { name: t('median'), cell: ({ medianHours }) => formatHours(exact(medianHours), lang) },
            { name: t('published'), cell: ({ published }) => published },
            { name: t('sources'), cell: ({ sources }) => sources.join(', ') },
          ]}
          rows={data.baselines}
          keyOf={({ type, unit }) => `${type} ${unit}`}
        />
      </section>
    </>
  );
}
