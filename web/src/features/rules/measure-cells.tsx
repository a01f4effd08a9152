import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { formatPercent } from '../../../../server/domain/format/quantity-format.js';
import type { Shape } from '../../api/client.js';
import { Tag } from '../../components/tag.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/rule-budget.js';

/** Findings of a rule with what came of them, and the share of the invoices of the year on which it fired. */
export function MeasureCells({ measure }: { measure: Shape<'RuleMeasure'> | undefined }) {
  const { t } = useTranslation('ruleBudget');
  const lang = useLang();
  if (measure === undefined) return <td colSpan={2} />;
  const { all, recent, decided, tooLoud } = measure;
  const figures = [all.findings, decided.confirmed, decided.reduced, decided.dismissed];
  return (
    <>
      <td data-column={t('findings')}>
        {figures.map((figure) => formatNumber(String(figure), lang)).join(' · ')}
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
