import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { formatDays } from '../../../../server/domain/format/quantity-format.js';
import { deliverableTypeWords } from '../../../../server/domain/words/deliverable-type-words.js';
import { formatSize } from '../../../../server/domain/words/size-words.js';
import { ListTable, type Column } from '../../components/list-table.js';
import { RowButton } from '../../components/row-parts.js';
import { Tag } from '../../components/tag.js';
import { useLang } from '../../i18n/language.js';
import { targetsOf, type Decidable } from './learning-targets.js';
import type { Learnt } from './use-learning.js';

/** What may be decided of one row: what keeps it out is restored, or one of several is forgotten. */
export type Asked = readonly Decidable[];

interface LearntTableProps {
  items: readonly Learnt[];
  /** Null for whoever only reads. */
  onAsk: ((asked: Asked) => void) | null;
}

const FORGOTTEN = {
  deliverable: 'forgottenDeliverable',
  contractor: 'forgottenContractor',
  type: 'forgottenType',
} as const;

/** One row a checked deliverable; of each, what may be forgotten or restored with it. */
export function LearntTable({ items, onAsk }: LearntTableProps) {
  const { t } = useTranslation('effort');
  const lang = useLang();
  const names = {
    deliverable: (name: string) => t('ofDeliverable', { name }),
    contractor: (name: string) => t('ofContractor', { name }),
    type: (name: string) => t('ofType', { name: deliverableTypeWords(name, lang) }),
  };
  const naming: Column<Learnt> = {
    name: t('deliverable'),
    cell: (one) => (
      <span>
        {one.deliverableRef} {one.title} <span className="nowrap">({one.contract.contractRef})</span>
      </span>
    ),
  };
  const others: Column<Learnt>[] = [
    { name: t('type'), cell: ({ type }) => deliverableTypeWords(type, lang) },
    {
      name: t('size'),
      cell: ({ size, sizeUnit }) => (size === null ? '' : formatSize(size, sizeUnit, lang)),
      isNumber: true,
    },
    { name: t('contractor'), cell: ({ contractor }) => contractor.name ?? contractor.key },
    { name: t('days'), cell: ({ acceptedDays }) => formatDays(acceptedDays, lang), isNumber: true },
    {
      name: t('finished'),
      cell: ({ finishedOn }) => (finishedOn === null ? '' : formatDate(finishedOn, lang)),
    },
    {
      name: t('state'),
      cell: ({ forgottenBy }) =>
        forgottenBy === null ? (
          <Tag meaning="cleared">{t('used')}</Tag>
        ) : (
          <Tag meaning="weak">{t(FORGOTTEN[forgottenBy])}</Tag>
        ),
    },
  ];
  const actions: Column<Learnt>[] =
    onAsk === null
      ? []
      : [
          {
            name: t('what'),
            cell: (one) => {
              const asked = targetsOf(one, names);
              const isForgotten = one.forgottenBy !== null;
              return (
                <RowButton
                  words={t(isForgotten ? 'remember' : 'forgetWhat')}
                  about={
                    isForgotten
                      ? t('rememberAbout', { name: asked.map(({ name }) => name).join(', ') })
                      : t('forgetFrom', { name: one.deliverableRef })
                  }
                  onClick={() => onAsk(asked)}
                />
              );
            },
          },
        ];
  return (
    <ListTable
      title={{ headingId: 'learnt' }}
      columns={[naming, ...others, ...actions]}
      rows={items}
      keyOf={(one) => `${one.contract.contractRef} ${one.deliverableRef} ${one.contractor.key}`}
    />
  );
}
