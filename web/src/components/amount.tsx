import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../server/domain/decimal.js';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import { useLang } from '../i18n/language.js';

/** An amount in its currency; one that is not known is said, never a dash or a zero. */
export function Amount({ value, currency }: { value: Decimal | null; currency: string | null }) {
  const { t } = useTranslation('common');
  const lang = useLang();
  if (value === null) return <span className="soft">{t('unknown')}</span>;
  return <span className="nowrap">{formatMoney(value, currency, lang)}</span>;
}

/** Days with two decimals; days that are not known are said. */
export function Days({ value }: { value: Decimal | null }) {
  const { t } = useTranslation('common');
  const lang = useLang();
  if (value === null) return <span className="soft">{t('unknown')}</span>;
  return <span className="nowrap">{formatDays(value, lang)}</span>;
}
