import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import type { FindingClass } from '../../../server/domain/finding.js';
import { CLASS_WORDS } from '../../../server/domain/words/finding-words.js';
import { replaySentence } from '../../../server/domain/words/revision-words.js';
import { answerOf, api, type Shape } from '../api/client.js';
import '../i18n/words/evidence.js';
import { useLang, useText } from '../i18n/language.js';
import { Loaded } from './panel.js';
import classes from './finding-history.module.css';

type Replay = NonNullable<Shape<'FindingReplay'>['then']>;
type Difference = Shape<'FindingDifference'>;

interface FindingReplayProps {
  findingId: string;
  revisionId: string;
  /** The day of the audit that wrote it. */
  asOf: string;
}

/** A revision asked again on demand: what the version of then finds, and that of today where it is another one. */
export function FindingReplay({ findingId, revisionId, asOf }: FindingReplayProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['finding-replay', findingId, revisionId],
    queryFn: () =>
      answerOf(
        api.GET('/findings/{id}/replay', {
          params: { path: { id: findingId }, query: { revision: revisionId } },
        }),
      ),
    enabled: asked,
    staleTime: Infinity,
  });
  if (!asked)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setAsked(true)}>
        {t('replay', { date: formatDate(asOf, lang) })}
      </Button>
    );
  return (
    <Loaded query={query}>
      {({ then, today }) => (
        <div role="status">
          {then === null ? <p>{t('replayImpossible')}</p> : <Told replay={then} asOf={asOf} />}
          {today !== null && <Told replay={today} asOf={asOf} />}
        </div>
      )}
    </Loaded>
  );
}

function Told({ replay, asOf }: { replay: Replay; asOf: string }) {
  const text = useText();
  return (
    <>
      <p>{text(replaySentence(replay, asOf))}</p>
      {replay.differences.length > 0 && <Differences differences={replay.differences} />}
    </>
  );
}

const LABELS = {
  message: 'differenceMessage',
  question: 'differenceQuestion',
  supplierMessage: 'differenceSupplierMessage',
  class: 'differenceClass',
  amountAtStake: 'differenceAmountAtStake',
  daysUnsupported: 'differenceDaysUnsupported',
} as const;

function Differences({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('evidence');
  const words = useDifferenceWords();
  return (
    <dl className={classes.differences}>
      {differences.map((difference) => (
        <div key={difference.of === 'value' ? `value ${difference.name}` : difference.of}>
          <dt>
            {difference.of === 'value'
              ? t('differenceValue', { name: difference.name })
              : t(LABELS[difference.of])}
          </dt>
          <dd>
            <span className="soft">{t('replayKept')}</span> {words(difference, 'kept')}
          </dd>
          <dd>
            <span className="soft">{t('replayFound')}</span> {words(difference, 'found')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One side of a difference: a sentence in the language in use, a class in words, anything else as it stands. */
function useDifferenceWords(): (difference: Difference, side: 'kept' | 'found') => string {
  const { t } = useTranslation('evidence');
  const text = useText();
  return (difference, side) => {
    const value = difference[side];
    if (value === null) return t('replayNothing');
    if (typeof value !== 'string') return text(value);
    return difference.of === 'class' ? text(CLASS_WORDS[value as FindingClass]) : value;
  };
}
