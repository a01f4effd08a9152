import type { FindingClass } from '../../../server/domain/finding.js';
import { CLASS_WORDS } from '../../../server/domain/words/finding-words.js';
import { useText } from '../i18n/language.js';
import classes from './tag.module.css';

/** The shape of a class, never its colour alone: a filled square, a circled question mark, a dotted circle. */
function Shape({ of }: { of: FindingClass }) {
  return (
    <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true">
      {of === 'fact' && <rect x="3" y="3" width="10" height="10" className={classes.filled} />}
      {of === 'question' && (
        <>
          <circle cx="8" cy="8" r="6.5" className={classes.outlined} />
          <path d="M6 6.4a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1V10M8 12h.01" className={classes.outlined} />
        </>
      )}
      {of === 'weak' && <circle cx="8" cy="8" r="6" className={classes.dotted} />}
    </svg>
  );
}

/** « ■ Écart entre pièces »: the class of a finding. */
export function ClassMark({ of }: { of: FindingClass }) {
  const text = useText();
  return (
    <span className={`${classes.tag ?? ''} ${classes.mark ?? ''} ${classes[of] ?? ''}`}>
      <Shape of={of} />
      {text(CLASS_WORDS[of])}
    </span>
  );
}

/** How many findings of each class, `■ 2  ? 1`, with their words for who does not see the shapes. */
export function ClassCounts({ counts }: { counts: Partial<Record<FindingClass, number>> }) {
  const text = useText();
  const shown = (['fact', 'question', 'weak'] as const).filter((of) => (counts[of] ?? 0) > 0);
  return (
    <span className={classes.counts}>
      {shown.map((of) => (
        <span key={of} className={`${classes.tag ?? ''} ${classes.mark ?? ''} ${classes[of] ?? ''}`}>
          <Shape of={of} />
          {counts[of]}
          <span className="visually-hidden"> {text(CLASS_WORDS[of])}</span>
        </span>
      ))}
    </span>
  );
}
