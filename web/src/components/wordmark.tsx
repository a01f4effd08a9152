import classes from './wordmark.module.css';

/** *déclic*, whose acute accent is two bars with a gap: what is billed, and what is supported. */
export function Wordmark() {
  return (
    <span className={classes.mark} role="img" aria-label="Déclic">
      d
      <span className={classes.accented}>
        e
        <Bars />
      </span>
      clic
    </span>
  );
}

/** The two bars alone: the loading mark and the drawing of an empty page. */
export function Bars() {
  return (
    <svg className={classes.bars} viewBox="0 0 26 16" aria-hidden="true">
      <rect x="0" y="0" width="26" height="6" rx="1.5" />
      <rect x="0" y="10" width="13" height="6" rx="1.5" />
    </svg>
  );
}
