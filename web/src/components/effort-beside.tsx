import { useTranslation } from 'react-i18next';
import { complexityWords, driverWords } from '../../../server/domain/words/complexity-words.js';
import {
  measuredSize,
  opinionSentences,
  sizeGapSentence,
} from '../../../server/domain/words/effort-beside-words.js';
import { typeset } from '../../../server/domain/format/typeset.js';
import { formatSize } from '../../../server/domain/words/size-words.js';
import type { Shape } from '../api/client.js';
import '../i18n/words/contracts.js';
import '../i18n/words/delivered.js';
import { useLang } from '../i18n/language.js';
import classes from './deliverable-drawer.module.css';
import { EffortRange } from './effort-range.js';

type Deliverable = Shape<'Deliverable'>;

/** The declared size, what the files measure, who assessed the complexity and what it does: under the name of a deliverable. */
export function DeclaredWork({ deliverable }: { deliverable: Deliverable }) {
  const { t } = useTranslation('delivered');
  const lang = useLang();
  const { size, sizeUnit, complexity, complexityBy, effort, sizeBeside } = deliverable;
  const drivers = driverWords(effort?.drivers ?? {}, lang);
  const gap = sizeGapSentence(sizeBeside, lang);
  const beside =
    sizeBeside === null || gap !== null ? [] : [t('measured', { size: measuredSize(sizeBeside, lang) })];
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
          <span className="small">{typeset(gap, lang)}</span>
        </>
      )}
    </>
  );
}

/** The range of a deliverable beside what is billed of it, and its other readings, which never take its place. */
export function EstimatedEffort({ deliverable }: { deliverable: Deliverable }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const { effort, billedDays, opinions } = deliverable;
  if (effort === null) return null;
  const readings = opinions === null ? [] : opinionSentences(opinions, lang);
  return (
    <section>
      <h3 className={classes.heading}>{t('effort')}</h3>
      <EffortRange effort={effort} billedDays={billedDays} />
      {readings.map((sentence) => (
        <p key={sentence} className="soft small">
          {typeset(sentence, lang)}
        </p>
      ))}
    </section>
  );
}
