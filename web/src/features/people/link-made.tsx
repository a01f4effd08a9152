import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../components/copy-text.js';
import classes from './people.module.css';

/** A link that is shown once, under what it is for, with a way to copy it. Where the page may not copy, the link is selected for its reader to do so. */
export function LinkMade({ link, children }: { link: string; children: ReactNode }) {
  const { t } = useTranslation('people');
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);
  const shown = useRef<HTMLElement>(null);
  const copy = async (): Promise<void> => {
    // Absent where the page is served without TLS, whatever its type says.
    const { clipboard } = navigator as Partial<Navigator>;
    const isCopied = await copyText(link, clipboard);
    if (!isCopied && shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
    setDone(isCopied ? 'copied' : 'selected');
  };
  return (
    <div className={classes.made} role="status">
      <p>{children}</p>
      <code ref={shown}>{link}</code>
      <Button variant="default" onClick={() => void copy()}>
        {t('copy')}
      </Button>
      {done !== null && <p>{t(done)}</p>}
    </div>
  );
}
