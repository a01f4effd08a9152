import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import table from '../../components/list-table.module.css';
import { Failed } from '../../components/states.js';
import '../../i18n/words/rules.js';

/** The words for what a rule is asked about. */
const ABOUT = {
  invoice: 'faultOn_invoice',
  person: 'faultOn_person',
  contract: 'faultOn_contract',
  supplier: 'faultOn_supplier',
  deliverable: 'faultOn_deliverable',
  declaration: 'faultOn_declaration',
  line: 'faultOn_line',
} as const;

/** For an administrator: what the current audit did not audit because a rule failed. Nothing where none did. */
export function RuleFaults() {
  const { t } = useTranslation('rules');
  const isAdmin = useSignedIn()?.role === 'admin';
  const { data, error, refetch } = useQuery({
    queryKey: ['rule-faults'],
    queryFn: () => answerOf(api.GET('/rule-faults')),
    enabled: isAdmin,
  });
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{t('faults')}</h2>
      <p>{t('faultsIntro', { count: data.subjects })}</p>
      <FaultTable faults={data.items} />
    </section>
  );
}

function FaultTable({ faults }: { faults: Shape<'RuleFaults'>['items'] }) {
  const { t } = useTranslation('rules');
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{t('faults')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('faultAbout')}</th>
          <th scope="col">{t('faultError')}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ code, grain, subjects, invoice, kind, place }, index) => (
          <tr key={index}>
            <th scope="row">
              <Link to="/rules/$code" params={{ code }}>
                {code}
              </Link>
            </th>
            <td data-column={t('faultAbout')}>
              {t(ABOUT[grain], { count: subjects })}
              {invoice !== null && <> · {t('faultInvoice', { ref: invoice.ref })}</>}
            </td>
            <td data-column={t('faultError')}>
              <code>{place === null ? kind : `${kind}, ${place}`}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
