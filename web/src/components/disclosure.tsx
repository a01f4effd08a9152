import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './disclosure.module.css';

interface DisclosureProps {
  /** What the button says; `label` names it where an icon stands alone. */
  button: ReactNode;
  label?: string;
  children: (close: () => void) => ReactNode;
}

/** A button and what it unfolds; Escape folds it and gives focus back, a click or focus elsewhere folds it. */
export function Disclosure({ button, label, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const around = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && around.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  return (
    <div
      ref={around}
      className={classes.around}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        className={classes.button}
        aria-expanded={open}
        aria-controls={panel}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      <div id={panel} className={classes.panel} hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  );
}
