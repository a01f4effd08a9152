import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exact } from '../../../../server/domain/decimal.js';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { formatHours } from '../../../../server/domain/format/quantity-format.js';
import { deliverableTypeWords } from '../../../../server/domain/words/deliverable-type-words.js';
import { formatSize, sizeUnitWords } from '../../../../server/domain/words/size-words.js';
import { answerOf, api } from '../../api/client.js';
import { FAMILY_NAMES, nameOf } from '../../components/declaration-choices.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { Failed, Loading } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';
import '../../i18n/words/declare.js';

/** The published tables in force with their sources: what a range rests on before any history. */
export function EffortTables() {
  const { t } = useTranslation('effort');
  const { t: declared } = useTranslation('declare');
  const lang = useLang();
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['effort-tables'],
    queryFn: () => answerOf(api.GET('/effort/tables')),
    staleTime: Infinity,
  });
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const number = (value: number): string => formatNumber(exact(value).round(2), lang);
  const hundredths = (value: number): string => formatNumber(exact(value), lang, 2);
  const familyWords = (family: string): string => {
    const name = nameOf(FAMILY_NAMES, family);
    return name === undefined ? family : declared(name);
  };
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
        <p>{t('aiIntro')}</p>
        <ListTable
          title={{ headingId: 'ai-effects' }}
          columns={[
            { name: t('family'), cell: ({ family }) => familyWords(family) },
            { name: t('multiplier'), cell: ({ median }) => `×\u00a0${hundredths(median)}`, isNumber: true },
            { name: t('tau'), cell: ({ tau }) => hundredths(tau), isNumber: true },
            { name: t('basis'), cell: ({ basis }) => text(basis) },
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
            {
              name: t('tableOf'),
              cell: ({ type, unit }) =>
                t('tableRow', { type: deliverableTypeWords(type, lang), unit: sizeUnitWords(unit, lang) }),
            },
            { name: t('reference'), cell: (row) => formatSize(String(row.referenceSize), row.unit, lang) },
            {
              name: t('median'),
              cell: ({ medianHours }) => formatHours(exact(medianHours), lang),
              isNumber: true,
            },
            { name: t('published'), cell: ({ published }) => text(published) },
            { name: t('sources'), cell: ({ sources }) => sources.join(', ') },
          ]}
          rows={data.baselines}
          keyOf={({ type, unit }) => `${type} ${unit}`}
        />
      </section>
    </>
  );
}
