import type { Decimal } from '../../../server/domain/decimal.js';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import { useTranslation } from 'react-i18next';
import '../i18n/words/evidence.js';
import { useLang } from '../i18n/language.js';
import classes from './money-chip.module.css';

interface MoneyChipProps {
  /** Without VAT, each euro once, as the API gives it; null when it cannot be computed. */
  amount: Decimal | null;
  currency: string | null;
  /** Findings that touch the same line: said when there are several, since the amount is the largest of them. */
  findings?: number;
  /** It is VAT itself. */
  isVat?: boolean;
}

/** « 3 230,00 € HT en question ». */
export function MoneyChip({ amount, currency, findings = 1, isVat = false }: MoneyChipProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  if (amount === null) return <span className={classes.unknown}>{t('notComputable')}</span>;
  return (
    <span className={classes.chip}>
      {t(isVat ? 'vatAtStake' : 'atStakeBeforeVat', { amount: formatMoney(amount, currency, lang) })}
      {findings > 1 && <span className="soft"> · {t('countedOnce', { count: findings })}</span>}
    </span>
  );
}
