import { complexityWords, driverWords } from '../../../server/domain/words/complexity-words.js';
import {
  measuredSize,
  opinionSentences,
  sizeGapSentence,
} from '../../../server/domain/words/effort-beside-words.js';
import { formatSize } from '../../../server/domain/words/size-words.js';
import type { Shape } from '../api/client.js';
import { useLang } from '../i18n/language.js';

type Deliverable = Shape<'Deliverable'>;

/** The declared size, what the files measure, who assessed the complexity and what it does: under the name of a deliverable. */
export function DeclaredWork({ deliverable }: { deliverable: Deliverable }) {
  const lang = useLang();
  const { size, sizeUnit, complexity, complexityBy, effort, sizeBeside } = deliverable;
  const drivers = driverWords(effort?.drivers ?? {}, lang);
  const gap = sizeGapSentence(sizeBeside, lang);
  const beside = sizeBeside === null || gap !== null ? [] : [`(${measuredSize(sizeBeside, lang)})`];
  const words = [
    ...(size === null ? [] : [[formatSize(size, sizeUnit, lang), ...beside].join(' ')]),
    ...(complexity === null
      ? []
      : [complexityWords(complexity, complexityBy, effort?.complexityFactor ?? null, lang)]),
    ...(drivers === '' ? [] : [drivers]),
  ];
  if (words.length === 0 && gap === null) return null;
  return (
    <>
      <br />
      <span className="soft small">{words.join(', ')}</span>
      {gap !== null && (
        <>
          <br />
          <span className="small">{gap}</span>
        </>
      )}
    </>
  );
}

/** Other readings of a range, which never take its place. */
export function OtherReadings({ opinions }: { opinions: Deliverable['opinions'] }) {
  const lang = useLang();
  if (opinions === null) return null;
  return opinionSentences(opinions, lang).map((sentence) => (
    <span key={sentence} className="soft small">
      <br />
      {sentence}
    </span>
  ));
}
