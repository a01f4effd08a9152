import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api } from '../../api/client.js';
import { Loaded } from '../../components/panel.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useLang } from '../../i18n/language.js';
import type { DataDeclaration } from './declarations-table.js';
import classes from './data-track.module.css';
import { Account, DataGiven, Hosting, Reuse, Tool } from './tool-words.js';

/** Every version of a declaration, the newest first, in a drawer. */
export function DeclarationVersions({
  declaration,
  onClose,
}: {
  declaration: DataDeclaration;
  onClose: () => void;
}) {
  const { t } = useTranslation('dataTrack');
  const { declarationKey: key, declarationRef: ref, contract } = declaration;
  const query = useQuery({
    queryKey: ['declaration', key, contract?.id],
    queryFn: () =>
      answerOf(
        api.GET('/declarations/{ref}', {
          params: { path: { ref: key }, query: contract === null ? {} : { contract: contract.id } },
        }),
      ),
  });
  return (
    <SideDrawer title={t('versions', { ref })} onClose={onClose}>
      <Loaded query={query}>
        {({ versions }) => (
          <ol className={classes.versionList}>
            {versions.map(
              (version) =>
                version.view === 'data' && (
                  <li key={version.declarationKey}>
                    <Version version={version} />
                  </li>
                ),
            )}
          </ol>
        )}
      </Loaded>
    </SideDrawer>
  );
}

function Version({ version }: { version: DataDeclaration }) {
  const { t } = useTranslation('dataTrack');
  const lang = useLang();
  const { declarationRef: ref, signedAt, supersededBy, tools } = version;
  return (
    <article className={classes.version}>
      <h3>{t('version', { ref, date: formatDate(signedAt, lang) })}</h3>
      <p className="soft">{supersededBy === null ? t('current') : t('replaced', { ref: supersededBy })}</p>
      {tools.length === 0 && <p>{t('noUse')}</p>}
      {tools.map((tool, index) => (
        <dl key={`${tool.tool ?? ''} ${String(index)}`}>
          <dt>{t('tool')}</dt>
          <dd>
            <Tool tool={tool} />
          </dd>
          <dt>{t('where')}</dt>
          <dd className={classes.stack}>
            <Account value={tool.accountType} />
            <Hosting value={tool.hostingRegion} />
          </dd>
          <dt>{t('given')}</dt>
          <dd>
            <DataGiven classes={tool.dataClasses} />
          </dd>
          <dt>{t('reuse')}</dt>
          <dd>
            <Reuse value={tool.trainingReuse} />
          </dd>
        </dl>
      ))}
    </article>
  );
}
