import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './pager.module.css';

interface PagerProps {
  /** Items on this page. */
  shown: number;
  /** Cursor of the next page, as the API gave it; null at the end. */
  next: string | null;
  /** This page is not the first. */
  isLater: boolean;
  onFirst: () => void;
  onNext: (cursor: string) => void;
}

/** Pages of a list, forwards by cursor and back to the first; nothing is counted that the API did not count. */
export function Pager({ shown, next, isLater, onFirst, onNext }: PagerProps) {
  const { t } = useTranslation('common');
  if (next === null && !isLater) return <p className="soft small">{t('shown', { count: shown })}</p>;
  return (
    <nav aria-label={t('pages')} className={classes.pager}>
      <span className="soft small">{t('shown', { count: shown })}</span>
      {isLater && (
        <Button variant="default" onClick={onFirst}>
          {t('firstPage')}
        </Button>
      )}
      {next !== null && (
        <Button variant="default" onClick={() => onNext(next)}>
          {t('next')}
        </Button>
      )}
    </nav>
  );
}
