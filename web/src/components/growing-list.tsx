import { Button } from '@mantine/core';
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from './states.js';
import classes from './pager.module.css';

/** A page of a list, as the API gives it. */
interface Page<Item> {
  items: Item[];
  next: string | null;
}

interface GrowingListProps<Item> {
  /** What the list is called among the answers kept. */
  name: readonly unknown[];
  /** Asks for the page after a cursor; for the first one without any. */
  ask: (after: string | undefined) => Promise<Page<Item>>;
  /** The first page, where something else brought it already. */
  first?: Page<Item>;
}

type Start = string | undefined;

/** A list that grows page by page as its reader asks, for a page that holds several lists. */
export function useGrowingList<Item>({ name, ask, first }: GrowingListProps<Item>) {
  return useInfiniteQuery({
    queryKey: ['growing', ...name],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as Start,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }: InfiniteData<Page<Item>, Start>) => pages.flatMap(({ items }) => items),
    ...(first === undefined ? {} : { initialData: { pages: [first], pageParams: [undefined] } }),
  });
}

/** How much of a growing list is shown, and the rest for the asking; nothing where all of it came at once. */
export function ShowMore({ list }: { list: ReturnType<typeof useGrowingList> }) {
  const { t } = useTranslation('common');
  const said = useRef<HTMLParagraphElement>(null);
  const grew = useRef(false);
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = list;
  const more = async (): Promise<void> => {
    grew.current = true;
    // The button goes with the last page: focus stays where it was, on what is said in its place.
    if (!(await fetchNextPage()).hasNextPage) said.current?.focus();
  };
  if (data === undefined || (!hasNextPage && !grew.current)) return null;
  return (
    <div className={classes.pager}>
      <p ref={said} tabIndex={-1} role="status" className="soft small">
        {t('onScreen', { count: data.length })}
      </p>
      {isFetchNextPageError && <Failed error={error} onRetry={() => void more()} />}
      {hasNextPage && !isFetchNextPageError && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void more()}>
          {t('showMore')}
        </Button>
      )}
    </div>
  );
}
