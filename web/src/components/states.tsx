import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../api/api-fault.js';
import { Bars } from './wordmark.js';
import classes from './states.module.css';

/** What will be there, in its own height, once a wait can be noticed; never a spinner over the page. */
export function Loading({ height = 240 }: { height?: number }) {
  const { t } = useTranslation('common');
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSeen(true), 150);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" style={{ minHeight: height }}>
      {seen && (
        <>
          <span className="visually-hidden">{t('loading')}</span>
          <Skeleton height={height} radius="sm" aria-hidden="true" />
        </>
      )}
    </div>
  );
}

/** One sentence and one action. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Bars />
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Data that is shown although some is missing, and why. */
export function Partial({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.partial}>
      <strong>{t('partial')}</strong> <span>{children}</span>
    </div>
  );
}

/** What happened, what is safe, what to do, the code and the time. */
export function Failed({ error, onRetry }: { error: Error; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('common');
  const [at] = useState(() => new Date());
  const unreachable = !(error instanceof ApiFault) || error.problem.status === 0;
  const code = error instanceof ApiFault ? error.problem.code : error.name;
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return (
    <div className={classes.failed} role="alert">
      <p>
        <strong>{unreachable ? t('errorUnreachable') : error.message}</strong>
      </p>
      <p>{t('errorSafe')}</p>
      <p className="small">
        {t('errorCode', { code })}, {t('errorAt', { time })}
      </p>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
