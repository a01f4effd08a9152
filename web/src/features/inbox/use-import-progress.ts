import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api, type Shape } from '../../api/client.js';

type Import = Shape<'Import'>;

/** While files are being read, the list under them is asked for again at most this often. */
const LIST_EVERY_MS = 1500;

const isOver = ({ state, audit }: Import): boolean =>
  state === 'failed' || (state === 'done' && audit?.state !== 'queued' && audit?.state !== 'running');

/** Where events do not come through, the import itself is asked for this often. */
const ASK_EVERY_MS = 3000;

/**
 * An import as it goes on, followed by server-sent events until it is read and audited. Where their connection breaks, or a
 * proxy lets none through, the import is asked for again and again instead: the person sees the same.
 */
export function useImportProgress(id: string | undefined): Import | undefined {
  const queries = useQueryClient();
  const [brokenOf, setBrokenOf] = useState<string | undefined>(undefined);
  const isAsking = id !== undefined && brokenOf === id;
  const { data } = useQuery({
    queryKey: ['import', id],
    queryFn: () => answerOf(api.GET('/imports/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      isAsking && (state.data === undefined || !isOver(state.data)) ? ASK_EVERY_MS : false,
  });
  const follows = id !== undefined && data !== undefined && !isOver(data);
  useEffect(() => {
    if (!follows || isAsking) return undefined;
    const events = new EventSource(`/api/v1/imports/${id}/progress`);
    let lastAsked = 0;
    events.addEventListener('progress', (event: MessageEvent<string>) => {
      queries.setQueryData(['import', id], JSON.parse(event.data) as Import);
      if (Date.now() - lastAsked < LIST_EVERY_MS) return;
      lastAsked = Date.now();
      void queries.invalidateQueries({ queryKey: ['documents'] });
    });
    events.addEventListener('end', () => {
      events.close();
      void queries.invalidateQueries();
    });
    // A session that ended answers the question below, and the pages leave for the sign-in page.
    events.addEventListener('error', () => {
      events.close();
      setBrokenOf(id);
      void queries.invalidateQueries({ queryKey: ['import', id] });
    });
    return () => {
      events.close();
    };
  }, [follows, id, isAsking, queries]);
  // What events would have told the lists, the answers tell them.
  const { filesDone, state } = data ?? {};
  useEffect(() => {
    if (isAsking) void queries.invalidateQueries({ queryKey: ['documents'] });
  }, [isAsking, filesDone, state, queries]);
  useEffect(() => {
    if (isAsking && !follows) void queries.invalidateQueries();
  }, [isAsking, follows, queries]);
  return data;
}
