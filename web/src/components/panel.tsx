import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { Failed, Loading } from './states.js';
import classes from './panel.module.css';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** A part of a page that reads its own data: one that fails leaves the others standing. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { data, error, refetch } = query;
  return (
    <>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={96} />}
      {data !== undefined && children(data)}
    </>
  );
}

/** The same under a title. */
export function Panel<Data>({ title, query, children }: LoadedProps<Data> & { title: string }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.panel}>
      <h2 id={heading}>{title}</h2>
      <Loaded query={query}>{children}</Loaded>
    </section>
  );
}
