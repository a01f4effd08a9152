import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { LastChange } from '../../components/last-change.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { LearningForm } from './learning-form.js';
import { LearningHistory } from './learning-history.js';
import { LearntTable, type Asked } from './learnt-table.js';
import { useLearningChanges, useMayDecideLearning } from './use-learning.js';

/** The checked deliverables that ranges learn from, forgetting them, and the decisions taken. */
export function LearningSection() {
  const { t } = useTranslation('effort');
  const changes = useLearningChanges();
  const mayDecide = useMayDecideLearning();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['learning'],
    queryFn: () => answerOf(api.GET('/effort/learning')),
  });
  const change = changes.made?.change;
  return (
    <section aria-labelledby="learnt" className={rows.section}>
      <h2 id="learnt">{t('learnt')}</h2>
      <p>{t('learntIntro')}</p>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      <LastChange
        changes={changes}
        isOfForm={() => asked !== null}
        said={
          change === undefined
            ? null
            : t(change.forgotten ? 'said_forget' : 'said_remember', { name: change.name })
        }
        undone={t('undone')}
        undo={t('undo')}
      />
      {asked !== null && (
        <LearningForm
          key={asked.map(({ name }) => name).join()}
          asked={asked}
          changes={changes}
          onDone={() => setAsked(null)}
        />
      )}
      {data?.deliverables.length === 0 && <Empty>{t('noneLearnt')}</Empty>}
      {data !== undefined && data.deliverables.length > 0 && (
        <LearntTable items={data.deliverables} onAsk={mayDecide ? setAsked : null} />
      )}
      {data !== undefined && data.choices.length > 0 && <LearningHistory choices={data.choices} />}
    </section>
  );
}
