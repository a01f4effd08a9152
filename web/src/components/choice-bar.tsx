import type { ReactNode } from 'react';
import classes from './choice-bar.module.css';

/** Links of which one is the list now shown. */
export function ChoiceBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.bar}>
      {children}
    </nav>
  );
}
