import type { ReactNode } from 'react';
import type { Meaning } from '../theme/tokens.js';
import classes from './tag.module.css';

const SHAPES: Partial<Record<Meaning, string>> = {
  soon: '◷',
  late: '!',
  cleared: '✓',
  data: '◈',
  error: '⊘',
};

/** A state in a word or two, on its tint; the shape says it without the colour. */
export function Tag({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  const shape = SHAPES[meaning];
  return (
    <span className={`${classes.tag ?? ''} ${classes[meaning] ?? ''}`}>
      {shape !== undefined && <span aria-hidden="true">{shape}</span>}
      <span>{children}</span>
    </span>
  );
}
