import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../server/domain/decimal.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import '../i18n/words/evidence.js';
import { useLang } from '../i18n/language.js';
import { lengthOn } from './ladder-rungs.js';
import classes from './ladder.module.css';

interface LadderRowProps {
  billedDays: Decimal | null;
  supportedDays: Decimal | null;
  /** What the supported days rest on: the contractor's own word is drawn in its colour. */
  declared?: boolean;
}

/** The ladder in the row of a list: two strips, and « 0,75 sur 5,00 j ». */
export function LadderRow({ billedDays, supportedDays, declared = false }: LadderRowProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  if (billedDays === null) return <span className="soft">{t('notApplicable')}</span>;
  if (supportedDays === null)
    return (
      <span>
        {formatDays(billedDays, lang)} <span className="soft">{t('supportUnknown')}</span>
      </span>
    );
  const scale = Math.max(Math.abs(Number(billedDays)), Math.abs(Number(supportedDays))) || 1;
  const width = (days: Decimal) => ({ width: `${lengthOn(scale, days).percent}%` });
  return (
    <span className={classes.row}>
      <span className={classes.strips} aria-hidden="true">
        <span className={classes.billed} style={width(billedDays)} />
        <span className={declared ? classes.declared : classes.document} style={width(supportedDays)} />
      </span>
      {t('supportedOf', {
        supported: formatNumber(supportedDays, lang, 2),
        billed: formatDays(billedDays, lang),
      })}
    </span>
  );
}
