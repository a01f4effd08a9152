import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import '../i18n/words/evidence.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SideDrawer } from './side-drawer.js';
import { SourcePeek } from './source-peek.js';
import { Failed, Loading } from './states.js';

/** The drawer of a page that shows cited places, and what opens it. */
export function useSourceDrawer(): { showPlace: ShowPlace; drawer: ReactNode } {
  const [place, setPlace] = useState<CitedPlace | null>(null);
  const close = useCallback(() => setPlace(null), []);
  const drawer =
    place?.documentId === undefined || place.documentId === null ? null : (
      <SourceDrawer place={place} documentId={place.documentId} onClose={close} />
    );
  return { showPlace: setPlace, drawer };
}

interface SourceDrawerProps {
  place: CitedPlace;
  documentId: string;
  onClose: () => void;
}

function SourceDrawer({ place, documentId, onClose }: SourceDrawerProps) {
  const { t } = useTranslation('evidence');
  const { sheet, cell, line, page, path } = place;
  const query = withoutUndefined({ sheet, cell, line, page, path });
  const { data, error, refetch } = useQuery({
    queryKey: ['place', documentId, query],
    queryFn: () =>
      answerOf(api.GET('/documents/{id}/place', { params: { path: { id: documentId }, query } })),
    staleTime: Infinity,
  });
  return (
    <SideDrawer title={t('sourceTitle')} onClose={onClose}>
      {data !== undefined && <SourcePeek peek={data} />}
      {data === undefined && error === null && <Loading />}
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
    </SideDrawer>
  );
}

/** An address holds no `undefined`. */
function withoutUndefined<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}
