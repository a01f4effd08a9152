import { useId, type ReactNode } from 'react';
import { Failed, Loading } from './states.js';
import classes from './panel.module.css';

/** What a part of a page asks of the API, whole or page by page. */
interface Asked<Data> {
  data: Data | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
  /** It is the next page that failed: that is told where it was asked for. */
  isFetchNextPageError?: boolean;
}

interface LoadedProps<Data> {
  query: Asked<Data>;
  children: (data: Data) => ReactNode;
}

/** A part of a page that reads its own data: one that fails leaves the others standing. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { data, error, refetch, isFetchNextPageError = false } = query;
  return (
    <>
      {error !== null && !isFetchNextPageError && <Failed error={error} onRetry={() => void refetch()} />}
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
