import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import { PageHeading } from '../../components/page-heading.js';
import { Loaded } from '../../components/panel.js';
import { Tag } from '../../components/tag.js';
import { useText } from '../../i18n/language.js';
import '../../i18n/words/data-flows.js';

/** Where the data goes: what leaves this machine, and through what; contractors read it too. */
export function DataFlowsPage() {
  const { t } = useTranslation(['dataFlows', 'common']);
  const query = useQuery({
    queryKey: ['data-flows'],
    queryFn: () => answerOf(api.GET('/data-flows')),
    staleTime: 0,
  });
  return (
    <>
      <PageHeading title={t('common:pageDataFlows')}>
        <p>{t('intro')}</p>
        <p className="soft">{t('live')}</p>
      </PageHeading>
      <Loaded query={query}>{({ items }) => <Flows flows={items} />}</Loaded>
    </>
  );
}

function Flows({ flows }: { flows: readonly Shape<'DataFlow'>[] }) {
  const { t } = useTranslation('dataFlows');
  const text = useText();
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('destination')}</th>
          <th scope="col">{t('host')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <tr key={flow.destination.fr}>
            <th scope="row">{text(flow.destination)}</th>
            <td data-column={t('host')}>{flow.host ?? <span className="soft">{t('noHost')}</span>}</td>
            <td data-column={t('what')}>{text(flow.what)}</td>
            <td data-column={t('state')}>
              <Tag meaning={flow.active ? 'data' : 'weak'}>{t(flow.active ? 'active' : 'inactive')}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
