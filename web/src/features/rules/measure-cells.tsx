import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { formatPercent } from '../../../../server/domain/format/quantity-format.js';
import type { Shape } from '../../api/client.js';
import { Tag } from '../../components/tag.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/rule-budget.js';

/** What came of findings, as far as the list tells it: the page of a rule has the rest. */
const OUTCOMES = ['confirmed', 'reduced', 'dismissed'] as const;

/** Findings of a rule with what came of them, and the share of the invoices of the year on which it fired. */
export function MeasureCells({ measure }: { measure: Shape<'RuleMeasure'> | undefined }) {
  const { t } = useTranslation('ruleBudget');
  const lang = useLang();
  if (measure === undefined) return <td colSpan={2} />;
  const { all, recent, decided, tooLoud } = measure;
  const outcomes = OUTCOMES.filter((outcome) => decided[outcome] > 0);
  return (
    <>
      <td data-column={t('findings')}>
        <span>
          {formatNumber(String(all.findings), lang)}
          {outcomes.length > 0 && (
            <span className="soft">
              {' · '}
              {outcomes.map((outcome) => t(outcome, { count: decided[outcome] })).join(' · ')}
            </span>
          )}
        </span>
      </td>
      <td data-column={t('share')}>
        {recent.share === null
          ? t('notYetAsked')
          : t('shareOf', {
              share: formatPercent(recent.share, lang),
              fired: recent.fired,
              asked: recent.asked,
            })}{' '}
        {tooLoud && <Tag meaning="soon">{t('tooLoud')}</Tag>}
      </td>
    </>
  );
}
