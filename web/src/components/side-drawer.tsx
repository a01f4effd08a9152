import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import classes from './side-drawer.module.css';

interface SideDrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A drawer at the right, the whole screen on a phone. The browser's own dialog keeps focus inside and closes on Escape; its
 * button and the space beside it close it the same way, so that focus always goes back to what opened it.
 */
export function SideDrawer({ title, onClose, children }: SideDrawerProps) {
  const { t } = useTranslation('common');
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={classes.drawer}
      aria-labelledby={heading}
      onClose={() => {
        // React shows it twice while developing: the first one's end is not its own.
        if (dialog.current?.open !== true) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className={classes.body}>
        <header className={classes.head}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={classes.close} aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
