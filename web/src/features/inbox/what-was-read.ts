import type { TFunction } from 'i18next';
import { formatMoney } from '../../../../server/domain/format/money-format.js';
import { formatDays, formatHours } from '../../../../server/domain/format/quantity-format.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';

/**
 * What was read in a document, in a few words: `3 lignes, 18 300,00 €`, `2 personnes, 38,50 j`. Nothing of one that another
 * replaced.
 */
export function whatWasRead(
  { status, summary }: Pick<Shape<'Document'>, 'status' | 'summary'>,
  t: TFunction<'inbox'>,
  lang: Lang,
): string {
  if (status === 'superseded') return '';
  const { invoices, lines, amounts, people, entries, days, hours, registerRows } = summary;
  const parts = [
    invoices !== null && invoices > 1 ? t('invoicesRead', { count: invoices }) : null,
    lines === null ? null : t('linesRead', { count: lines }),
    ...amounts.map(({ amount, currency }) =>
      amount === null ? t('amountUnknown') : formatMoney(amount, currency, lang),
    ),
    people === null ? null : t('peopleRead', { count: people }),
    people === null && entries !== null ? t('entriesRead', { count: entries }) : null,
    days === null ? null : formatDays(days, lang),
    hours === null ? null : formatHours(hours, lang),
    registerRows === null ? null : t('linesRead', { count: registerRows }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
