import type { TFunction } from 'i18next';
import { formatPeriod } from '../../../../server/domain/format/date-format.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';

type Subject = Pick<
  Shape<'DataDeclaration'>,
  'deliverable' | 'deliverableRef' | 'invoiceNumber' | 'lineId' | 'periodStart' | 'periodEnd'
>;

/** What a declaration speaks of, the nearest first: a deliverable, a line, an invoice, a period, else the whole contract. */
export function subjectWords(subject: Subject, t: TFunction<'dataTrack'>, lang: Lang): string {
  const {
    deliverable,
    deliverableRef,
    invoiceNumber: number,
    lineId: line,
    periodStart,
    periodEnd,
  } = subject;
  const named = deliverable?.deliverableRef ?? deliverableRef;
  if (named !== null) return named;
  if (number !== null) return line === null ? t('invoice', { number }) : t('line', { number, line });
  if (periodStart === null && periodEnd === null) return t('wholeContract');
  return formatPeriod(periodStart, periodEnd, lang);
}
