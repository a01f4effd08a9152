import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { Failed } from '../../components/states.js';
import { useText } from '../../i18n/language.js';
import '../../i18n/words/inbox.js';
import { hiddenFiles } from './hidden-files.js';
import classes from './inbox.module.css';

type Import = Shape<'Import'>;

/** How far an import is: a bar that moves with files only, and a sentence that is read out at each quarter. */
export function ImportProgress({ progress }: { progress: Import }) {
  const { t } = useTranslation('inbox');
  const words = useProgressWords();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => answerOf(api.POST('/imports/{id}/retry', { params: { path: { id: progress.id } } })),
    onSuccess: (again) => {
      queries.setQueryData(['import', again.id], again);
    },
  });
  const { filesDone, filesTotal, state, documents } = progress;
  const hidden = hiddenFiles(
    progress.notices.map(({ file }) => file),
    t,
  );
  const isReading = state === 'received' || state === 'reading';
  const waiting = documents.needsAnswer > 0 ? t('needAnswer', { count: documents.needsAnswer }) : '';
  return (
    <section className={classes.progress} aria-label={t('imports')}>
      <p>{words(progress)}</p>
      {isReading && (
        <>
          <progress max={Math.max(1, filesTotal)} value={filesDone} aria-label={t('readingUnknown')} />
          <p className="soft small">
            {progress.currentFile} {t('youMayClose')}
          </p>
        </>
      )}
      {waiting !== '' && (
        <p>
          <strong>{waiting}</strong>
        </p>
      )}
      {hidden !== null && <p className="soft small">{hidden}</p>}
      {state === 'failed' && (
        <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('retry')}
        </Button>
      )}
      {retry.error !== null && <Failed error={retry.error} />}
      <p role="status" className="visually-hidden">
        {words(atQuarter(progress))} {waiting}
      </p>
    </section>
  );
}

/** The same import at its last quarter: what is read out changes four times, not with every file. */
function atQuarter(progress: Import): Import {
  const { filesDone, filesTotal } = progress;
  const quarter = filesTotal === 0 ? 0 : Math.floor((filesDone * 4) / filesTotal);
  return { ...progress, filesDone: Math.round((quarter * filesTotal) / 4) };
}

/** Where an import is, in a sentence. */
function useProgressWords(): (progress: Import) => string {
  const { t } = useTranslation('inbox');
  const text = useText();
  return ({ state, filesDone, filesTotal, audit, failure }) => {
    if (state === 'received') return t('received');
    if (state === 'reading')
      return filesTotal === 0 ? t('readingUnknown') : t('reading', { done: filesDone, total: filesTotal });
    if (state === 'failed') return failure === null ? t('failed') : text(failure.detail);
    if (audit === null) return t('doneUnaudited');
    if (audit.state === 'failed') return t('auditFailed');
    return audit.state === 'done' ? t('done') : t('auditing');
  };
}
