import { useTranslation } from 'react-i18next';
import { parameterValue } from '../../../../server/domain/words/simulation-words.js';
import type { Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import { useLang, useText } from '../../i18n/language.js';

/** The values that were tried out and are not those in force. */
export function TriedTable({ summary }: { summary: Shape<'SimulationSummary'> }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const text = useText();
  const { parameters, versions, contractsApart } = summary;
  const tried = parameters.filter(({ now, simulated }) => now !== simulated);
  const isOtherVersion = versions.now !== versions.simulated;
  return (
    <>
      {tried.length === 0 && !isOtherVersion && <p className="soft">{t('sameValues')}</p>}
      {(tried.length > 0 || isOtherVersion) && (
        <table className={table.table} aria-label={t('settings')}>
          <thead>
            <tr>
              <th scope="col">{t('parameter')}</th>
              <th scope="col" className="number">
                {t('now')}
              </th>
              <th scope="col" className="number">
                {t('simulated')}
              </th>
            </tr>
          </thead>
          <tbody>
            {isOtherVersion && (
              <tr>
                <th scope="row">{t('version')}</th>
                <td className="number" data-column={t('now')}>
                  {versions.now}
                </td>
                <td className="number" data-column={t('simulated')}>
                  {versions.simulated}
                </td>
              </tr>
            )}
            {tried.map(({ name, type, describe, now, simulated }) => (
              <tr key={name}>
                <th scope="row">{text(describe)}</th>
                <td className="number" data-column={t('now')}>
                  {parameterValue(type, now, lang)}
                </td>
                <td className="number" data-column={t('simulated')}>
                  {parameterValue(type, simulated, lang)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {contractsApart > 0 && <p className="soft">{t('contractsApart', { count: contractsApart })}</p>}
    </>
  );
}
