import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { REASON_WORDS } from '../../../server/domain/words/revision-words.js';
import { answerOf, api, type Shape } from '../api/client.js';
import '../i18n/words/evidence.js';
import { useLang, useText } from '../i18n/language.js';
import { FindingReplay } from './finding-replay.js';
import { Loaded } from './panel.js';
import classes from './finding-history.module.css';

type Revision = Shape<'FindingRevisions'>['items'][number];

/** What the finding said from one audit to the next, folded; read when it is unfolded. */
export function FindingHistory({ id }: { id: string }) {
  const { t } = useTranslation('evidence');
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['finding-revisions', id],
    queryFn: () => answerOf(api.GET('/findings/{id}/revisions', { params: { path: { id } } })),
    enabled: open,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history')}</summary>
      {open && (
        <Loaded query={query}>
          {({ items }) => (
            <ol className={classes.revisions}>
              {items.map((revision) => (
                <li key={revision.writtenAt + (revision.view === 'buyer' ? revision.id : '')}>
                  <RevisionTold findingId={id} revision={revision} />
                </li>
              ))}
            </ol>
          )}
        </Loaded>
      )}
    </details>
  );
}

function RevisionTold({ findingId, revision }: { findingId: string; revision: Revision }) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const text = useText();
  const { writtenAt, reasons, current, message } = revision;
  const heading = [
    formatDate(writtenAt.slice(0, 10), lang),
    ...(revision.view === 'buyer' ? [t('historyVersion', { version: revision.version })] : []),
    ...(current ? [t('historyCurrent')] : []),
  ];
  return (
    <>
      <p className={classes.heading}>
        <strong>{heading.join(' · ')}</strong>
        <span className="soft">{reasons.map((reason) => text(REASON_WORDS[reason])).join(' · ')}</span>
      </p>
      <p>{message === null ? t('historyHidden') : text(message)}</p>
      {revision.view === 'buyer' &&
        (revision.asOf === null ? (
          <p className="soft small">{t('replayImpossible')}</p>
        ) : (
          <FindingReplay findingId={findingId} revisionId={revision.id} asOf={revision.asOf} />
        ))}
    </>
  );
}
