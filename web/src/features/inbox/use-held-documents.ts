import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Shape } from '../../api/client.js';
import { hold, letGo, withHeld, type Held } from './held-rows.js';

type Document = Shape<'Document'>;

interface HeldDocuments {
  /** The list, with the files held in their places. */
  documents: readonly Document[];
  hold: (document: Document) => void;
  letGo: (id: string) => void;
}

/**
 * Files that were answered keep their place in the list until the person closes them, also where the list now shown is of
 * those that wait for an answer. Another list holds nothing.
 */
export function useHeldDocuments(search: object, list: readonly Document[]): HeldDocuments {
  const of = JSON.stringify(search);
  const [kept, setKept] = useState<{ of: string; held: readonly Held<Document>[] }>({ of, held: [] });
  const held = kept.of === of ? kept.held : [];
  const missing = held.filter(({ row }) => !list.some(({ id }) => id === row.id));
  const latest = useQueries({
    queries: missing.map(({ row: { id } }) => ({
      queryKey: ['document', id],
      queryFn: (): Promise<Document> => answerOf(api.GET('/documents/{id}', { params: { path: { id } } })),
    })),
  });
  const read = new Map(latest.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]])));
  return {
    documents: withHeld(
      list,
      held.map((one) => ({ ...one, row: read.get(one.row.id) ?? one.row })),
    ),
    hold: (document) => {
      setKept({ of, held: hold(held, document, list) });
    },
    letGo: (id) => {
      setKept({ of, held: letGo(held, id) });
    },
  };
}
