import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../server/domain/civil-date.js';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { useLang } from '../i18n/language.js';
import { paymentState, type Payment } from './payment-state.js';
import { Tag } from './tag.js';

interface DueDateProps {
  of: Payment;
  today: CivilDate;
  /** Says what day it is, where no column does. */
  isNamed?: boolean;
}

/** The day an invoice is due and how far it is, in words, since it is the buyer's own delay; or the day it was paid. */
export function DueDate({ of, today, isNamed = false }: DueDateProps) {
  const { t } = useTranslation('common');
  const lang = useLang();
  const state = paymentState(of, today);
  if (state.is === 'unknown') return <span className="soft">{t('dueUnknown')}</span>;
  if (state.is === 'paid')
    return <span className="soft nowrap">{t('paidOn', { date: formatDate(state.on, lang) })}</span>;
  const day = formatDate(state.due, lang);
  const date = <span className="nowrap">{isNamed ? t('dueOn', { date: day }) : day}</span>;
  if (state.is === 'dated') return date;
  return (
    <span>
      {date}{' '}
      {state.is === 'late' ? (
        <Tag meaning="late">{t('overdue', { count: state.days })}</Tag>
      ) : (
        <Tag meaning="soon">{t('daysLeft', { count: state.days })}</Tag>
      )}
    </span>
  );
}
