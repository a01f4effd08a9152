import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ClassMark } from '../../components/class-mark.js';
import table from '../../components/list-table.module.css';
import { PageHeading } from '../../components/page-heading.js';
import { Failed, Loading } from '../../components/states.js';
import { useText } from '../../i18n/language.js';
import '../../i18n/words/rule-budget.js';
import '../../i18n/words/rules.js';
import { LoudRules } from './loud-rules.js';
import { MeasureCells } from './measure-cells.js';
import { RuleFaults } from './rule-faults.js';
import { useMayReadMeasures, useRuleMeasures } from './use-rule-measures.js';

/** The catalogue, in the order of the codes. */
export function RulesPage() {
  const { t } = useTranslation(['rules', 'common']);
  const { data, error, refetch } = useQuery({
    queryKey: ['rules'],
    queryFn: () => answerOf(api.GET('/rules')),
    staleTime: Infinity,
  });
  const measures = useRuleMeasures();
  return (
    <>
      <PageHeading title={t('common:pageRules')}>
        <p>{t('intro')}</p>
        <p>
          <Link to="/effort">{t('common:pageEffort')}</Link>
        </p>
      </PageHeading>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={480} />}
      <RuleFaults />
      {measures.error !== null && <Failed error={measures.error} onRetry={() => void measures.refetch()} />}
      {measures.data !== undefined && <LoudRules measures={measures.data} rules={data?.items ?? []} />}
      {data !== undefined && <RulesTable rules={data.items} measures={measures.data?.items ?? []} />}
    </>
  );
}

interface RulesTableProps {
  rules: readonly Shape<'Rule'>[];
  measures: readonly Shape<'RuleMeasure'>[];
}

function RulesTable({ rules, measures }: RulesTableProps) {
  const { t } = useTranslation(['rules', 'ruleBudget']);
  const isMeasured = useMayReadMeasures();
  const text = useText();
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('rule')}</th>
          <th scope="col">{t('class')}</th>
          <th scope="col">{t('version')}</th>
          {isMeasured && <th scope="col">{t('ruleBudget:findings')}</th>}
          {isMeasured && <th scope="col">{t('ruleBudget:share')}</th>}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.code}>
            <th scope="row">
              <Link to="/rules/$code" params={{ code: rule.code }}>
                {rule.code}
              </Link>
            </th>
            <td data-column={t('rule')}>{text(rule.title)}</td>
            <td data-column={t('class')}>
              <ClassMark of={rule.class} />
            </td>
            <td data-column={t('version')}>{rule.version}</td>
            {isMeasured && <MeasureCells measure={measures.find(({ code }) => code === rule.code)} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
