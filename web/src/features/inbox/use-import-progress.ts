import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api, type Shape } from '../../api/client.js';

type Import = Shape<'Import'>;

/** While files are being read, the list under them is asked for again at most this often. */
const LIST_EVERY_MS = 1500;

const isOver = ({ state, audit }: Import): boolean =>
  state === 'failed' || (state === 'done' && audit?.state !== 'queued' && audit?.state !== 'running');

/** An import as it goes on, followed by server-sent events until it is read and audited. */
export function useImportProgress(id: string | undefined): Import | undefined {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['import', id],
    queryFn: () => answerOf(api.GET('/imports/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
  const follows = id !== undefined && data !== undefined && !isOver(data);
  useEffect(() => {
    if (!follows) return undefined;
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
    return () => {
      events.close();
    };
  }, [follows, id, queries]);
  return data;
}
