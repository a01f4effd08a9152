import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { Pager } from '../../components/pager.js';
import { Loaded } from '../../components/panel.js';
import type { ShowPlace } from '../../components/place.js';
import { Empty } from '../../components/states.js';
import { declarationsAsked } from './data-choices.js';
import { DataFilters } from './data-filters.js';
import { DeclarationsTable, type DataDeclaration } from './declarations-table.js';

const route = getRouteApi('/signed-in/data-track');

/** A declaration as the officer reads it. */
export const onData = (one: Shape<'AnyDeclaration'>): one is DataDeclaration => one.view === 'data';

/** Declarations in force, filtered by what was given and where it went; all that is chosen stands in the address. */
export function DataDeclarations({ onShow }: { onShow: ShowPlace }) {
  const { t } = useTranslation('dataTrack');
  const heading = useId();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    queryKey: ['data-declarations', search],
    queryFn: () => answerOf(api.GET('/declarations', { params: { query: declarationsAsked(search) } })),
    placeholderData: keepPreviousData,
  });
  const to = (after: string | undefined): void => void navigate({ search: { ...search, after } });
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('inForce')}</h2>
      <DataFilters
        chosen={search}
        onChoose={(chosen) => void navigate({ search: { ...search, after: undefined, ...chosen } })}
      />
      <Loaded query={query}>
        {({ items, next }) =>
          items.length === 0 ? (
            <NoDeclaration isFiltered={Object.keys(search).length > 0} />
          ) : (
            <div aria-busy={query.isPlaceholderData}>
              <DeclarationsTable title={heading} declarations={items.filter(onData)} onShow={onShow} />
              <Pager
                shown={items.length}
                next={next}
                isLater={search.after !== undefined}
                onFirst={() => to(undefined)}
                onNext={to}
              />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function NoDeclaration({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation(['dataTrack', 'common']);
  if (!isFiltered) {
    return (
      <Empty
        action={
          <ButtonLink to="/data-track" search={{ use: 'all' }} variant="default">
            {t('seeAll')}
          </ButtonLink>
        }
      >
        {t('none')}
      </Empty>
    );
  }
  return (
    <Empty
      action={
        <ButtonLink to="/data-track" variant="default">
          {t('common:clearFilters')}
        </ButtonLink>
      }
    >
      {t('common:nothingMatches')}
    </Empty>
  );
}
