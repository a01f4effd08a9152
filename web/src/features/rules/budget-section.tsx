import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { formatPercent } from '../../../../server/domain/format/quantity-format.js';
import type { Shape } from '../../api/client.js';
import { Loaded } from '../../components/panel.js';
import { Tag } from '../../components/tag.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/rule-budget.js';
import { useMayReadMeasures, useRuleMeasures } from './use-rule-measures.js';

/** How often one rule asks, against its budget, and what was decided of what it found. */
export function BudgetSection({ code }: { code: string }) {
  const { t } = useTranslation('ruleBudget');
  const query = useRuleMeasures();
  if (!useMayReadMeasures()) return null;
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">{t('title')}</h2>
      <Loaded query={query}>
        {({ audit, items }) => {
          const measure = items.find((item) => item.code === code);
          return measure === undefined || audit === null ? (
            <p className="soft">{t('notYetAsked')}</p>
          ) : (
            <Measured measure={measure} audit={audit} />
          );
        }}
      </Loaded>
    </section>
  );
}

interface MeasuredProps {
  measure: Shape<'RuleMeasure'>;
  audit: NonNullable<Shape<'RuleMeasures'>['audit']>;
}

function Measured({ measure, audit }: MeasuredProps) {
  const { t } = useTranslation('ruleBudget');
  const lang = useLang();
  const { all, recent, decided, confirmedShare, budget, tooLoud } = measure;
  const percent = (share: string): string => formatPercent(share, lang);
  return (
    <>
      <p className="soft">
        {t('measuredOn', {
          date: formatDate(audit.asOf, lang),
          since: formatDate(audit.recentAfter, lang),
        })}
      </p>
      <p>
        {t('recent', { count: recent.fired, asked: recent.asked })}{' '}
        {recent.share !== null && t('recentShare', { share: percent(recent.share) })}{' '}
        {tooLoud && <Tag meaning="soon">{t('tooLoud')}</Tag>}
      </p>
      {all.share !== null && (
        <p>{t('allTime', { fired: all.fired, asked: all.asked, share: percent(all.share) })}</p>
      )}
      <p>
        {budget === null
          ? t('noBudget')
          : t('budget', { share: percent(budget.share), invoices: budget.invoices })}
      </p>
      {tooLoud && <p>{t('demoted')}</p>}
      <h3>{t('decided')}</h3>
      <p>{t('decidedOf', { findings: all.findings, ...decided })}</p>
      {confirmedShare !== null && <p>{t('confirmedShare', { share: percent(confirmedShare) })}</p>}
      <Reasons measure={measure} />
    </>
  );
}

/** Why findings were dismissed, in the words that several share. */
function Reasons({ measure: { reasons, rareReasons } }: { measure: Shape<'RuleMeasure'> }) {
  const { t } = useTranslation('ruleBudget');
  if (reasons.length === 0 && rareReasons === 0) return null;
  return (
    <>
      <h3>{t('reasons')}</h3>
      <ul>
        {reasons.map(({ reason, findings }) => (
          <li key={reason}>{t('reasonOf', { reason, count: findings })}</li>
        ))}
        {rareReasons > 0 && <li>{t('rareReasons', { count: rareReasons })}</li>}
      </ul>
    </>
  );
}
