import { useTranslation } from 'react-i18next';
import { deliverableTypeWords } from '../../../../server/domain/words/deliverable-type-words.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { WrittenBy } from '../../components/row-parts.js';
import { useLang } from '../../i18n/language.js';
import type { Choice } from './use-learning.js';

/** Every decision on what is learnt from, the latest first: who, when, why. */
export function LearningHistory({ choices }: { choices: readonly Choice[] }) {
  const { t } = useTranslation('effort');
  const lang = useLang();
  const about = ({ target, deliverableRef, contractRef, contractor, type }: Choice): string => {
    if (target === 'deliverable')
      return t('ofDeliverable', { name: `${deliverableRef ?? ''} (${contractRef ?? ''})` });
    if (target === 'contractor')
      return t('ofContractor', { name: contractor?.name ?? contractor?.key ?? '' });
    return t('ofType', { name: deliverableTypeWords(type ?? '', lang) });
  };
  return (
    <details className={rows.former}>
      <summary>{t('history')}</summary>
      <ListTable
        title={{ caption: t('history') }}
        columns={[
          { name: t('about'), cell: about },
          {
            name: t('decision'),
            cell: ({ forgotten }) => t(forgotten ? 'decided_forget' : 'decided_remember'),
          },
          { name: t('by'), cell: ({ setBy, setAt }) => <WrittenBy name={setBy} at={setAt} /> },
          { name: t('why'), cell: ({ reason }) => <span className={rows.written}>{reason}</span> },
        ]}
        rows={choices}
        keyOf={({ id }) => id}
      />
    </details>
  );
}
