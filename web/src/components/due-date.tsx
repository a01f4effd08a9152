import { useTranslation } from 'react-i18next';
import { daysBetween, type CivilDate } from '../../../server/domain/civil-date.js';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { useLang } from '../i18n/language.js';
import { Tag } from './tag.js';

/** A payment is said to be near from ten days before its date. */
const NEAR_DAYS = 10;

/** The day an invoice is due, and how far it is: in words, since it is the buyer's own delay. */
export function DueDate({ due, today }: { due: CivilDate | null; today: CivilDate }) {
  const { t } = useTranslation('common');
  const lang = useLang();
  if (due === null) return <span className="soft">{t('dueUnknown')}</span>;
  const left = daysBetween(today, due);
  const date = formatDate(due, lang);
  if (left > NEAR_DAYS) return <span className="nowrap">{date}</span>;
  return (
    <span>
      <span className="nowrap">{date}</span>{' '}
      {left < 0 ? (
        <Tag meaning="late">{t('overdue', { count: -left })}</Tag>
      ) : (
        <Tag meaning="soon">{t('daysLeft', { count: left })}</Tag>
      )}
    </span>
  );
}
