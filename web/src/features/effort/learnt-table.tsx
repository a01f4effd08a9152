import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { formatDays } from '../../../../server/domain/format/quantity-format.js';
import { formatSize } from '../../../../server/domain/words/size-words.js';
import { ListTable, type Column } from '../../components/list-table.js';
import { RowButtons } from '../../components/row-parts.js';
import { Tag } from '../../components/tag.js';
import { useLang } from '../../i18n/language.js';
import { targetsOf } from './learning-targets.js';
import type { LearningTarget, Learnt } from './use-learning.js';

/** What somebody is about to decide. */
export interface Asked {
  target: LearningTarget;
  name: string;
  forgotten: boolean;
}

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
    type: (name: string) => t('ofType', { name }),
  };
  const naming: Column<Learnt> = {
    name: t('deliverable'),
    cell: (one) => `${one.deliverableRef} ${one.title} (${one.contract.contractRef})`,
  };
  const others: Column<Learnt>[] = [
    { name: t('type'), cell: ({ type }) => type },
    {
      name: t('size'),
      cell: ({ size, sizeUnit }) => (size === null ? '' : formatSize(size, sizeUnit, lang)),
    },
    { name: t('contractor'), cell: ({ contractor }) => contractor.name ?? contractor.key },
    { name: t('days'), cell: ({ acceptedDays }) => formatDays(acceptedDays, lang) },
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
            cell: (one) => (
              <RowButtons
                actions={targetsOf(one, names).map((asked) => ({
                  words: `${t(asked.forgotten ? 'forget' : 'remember')} ${asked.name}`,
                  about: t(asked.forgotten ? 'forgetAbout' : 'rememberAbout', { name: asked.name }),
                  onClick: () => onAsk(asked),
                }))}
              />
            ),
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
