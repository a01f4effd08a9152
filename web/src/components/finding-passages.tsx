import { useTranslation } from 'react-i18next';
import '../i18n/words/delivered.js';
import classes from './finding-passages.module.css';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';

/** A passage of a delivered file and the one of an earlier file that it takes up. */
export interface Passages {
  at: CitedPlace;
  text: string;
  otherAt: CitedPlace;
  otherText: string;
}

/** Both texts, passage by passage: in two columns, on a phone one under the other. */
export function FindingPassages({ passages, onShow }: { passages: readonly Passages[]; onShow: ShowPlace }) {
  const { t } = useTranslation('delivered');
  if (passages.length === 0) return null;
  return (
    <section className={classes.passages}>
      <h4>{t('passages')}</h4>
      <ol>
        {passages.map(({ at, text, otherAt, otherText }, index) => (
          <li key={`${at.file}${String(index)}`} aria-label={t('passage', { number: index + 1 })}>
            <Passage head={t('own')} at={at} text={text} onShow={onShow} />
            <Passage head={t('earlier')} at={otherAt} text={otherText} onShow={onShow} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Passage({
  head,
  at,
  text,
  onShow,
}: {
  head: string;
  at: CitedPlace;
  text: string;
  onShow: ShowPlace;
}) {
  return (
    <figure>
      <figcaption>
        <strong>{head}</strong> <SourceLink place={at} onShow={onShow} />
      </figcaption>
      <blockquote>{/[\p{L}\p{N},]$/u.test(text) ? `${text}…` : text}</blockquote>
    </figure>
  );
}
