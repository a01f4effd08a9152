import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { DeclarationDrawer } from '../../components/declaration-drawer.js';
import drawer from '../../components/declaration-drawer.module.css';
import table from '../../components/list-table.module.css';
import type { ShowPlace } from '../../components/place.js';
import { SourceLink } from '../../components/source-link.js';
import '../../i18n/words/declared.js';
import { useLang } from '../../i18n/language.js';
import classes from './data-track.module.css';
import { DeclarationAbout } from './declaration-about.js';
import { Account, DataGiven, Hosting, Reuse, Tool } from './tool-words.js';

export type DataDeclaration = Shape<'DataDeclaration'>;

interface DeclarationsTableProps {
  /** Id of the heading that names the table. */
  title: string;
  declarations: readonly DataDeclaration[];
  onShow: ShowPlace;
}

/** One group of rows a declaration, one row a tool; on a phone one card a declaration. */
export function DeclarationsTable({ title, declarations, onShow }: DeclarationsTableProps) {
  const { t } = useTranslation('dataTrack');
  const [opened, setOpened] = useState<DataDeclaration | null>(null);
  return (
    <>
      <div className={table.scroll} tabIndex={0} role="group" aria-labelledby={title}>
        <table className={`${table.table ?? ''} ${classes.groups ?? ''}`} aria-labelledby={title}>
          <thead>
            <tr>
              <th scope="col">{t('declaration')}</th>
              <th scope="col">{t('contractor')}</th>
              <th scope="col">{t('about')}</th>
              <th scope="col">{t('tool')}</th>
              <th scope="col">{t('where')}</th>
              <th scope="col">{t('given')}</th>
              <th scope="col">{t('reuse')}</th>
            </tr>
          </thead>
          {declarations.map((one) => (
            <DeclarationRows
              key={`${one.contractRef} ${one.declarationKey}`}
              declaration={one}
              onShow={onShow}
              onOpen={() => setOpened(one)}
            />
          ))}
        </table>
      </div>
      {opened !== null && <DeclarationDrawer declaration={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface DeclarationRowsProps {
  declaration: DataDeclaration;
  onShow: ShowPlace;
  onOpen: () => void;
}

function DeclarationRows({ declaration, onShow, onOpen }: DeclarationRowsProps) {
  const { t } = useTranslation('dataTrack');
  const { t: declared } = useTranslation('declared');
  const lang = useLang();
  const { declarationRef, supplier, contract, contractRef, tools, signedAt, supersedes, source } =
    declaration;
  const [first, ...others] = tools;
  const rows = Math.max(1, tools.length);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={rows} className={classes.reference}>
          <button
            type="button"
            className={drawer.open}
            aria-label={declared('see', { ref: declarationRef })}
            onClick={onOpen}
          >
            {declarationRef}
          </button>
          <span className="soft">{t('signedOn', { date: formatDate(signedAt, lang) })}</span>
          <SourceLink place={source} onShow={onShow} />
          {supersedes !== null && <span className="soft">{t('replaces', { ref: supersedes })}</span>}
        </th>
        <td rowSpan={rows} data-column={t('contractor')}>
          <span className={classes.stack}>
            <span>{supplier?.name ?? t('noContractor')}</span>
            <span className="soft">{[contractRef, contract?.title].filter(Boolean).join(' · ')}</span>
          </span>
        </td>
        <td rowSpan={rows} data-column={t('about')}>
          <DeclarationAbout declaration={declaration} />
        </td>
        {first === undefined ? (
          <td colSpan={4} data-column={t('tool')}>
            <span className="soft">{t('noUse')}</span>
          </td>
        ) : (
          <ToolCells tool={first} />
        )}
      </tr>
      {others.map((tool, index) => (
        <tr key={`${tool.tool ?? ''} ${String(index)}`}>
          <ToolCells tool={tool} />
        </tr>
      ))}
    </tbody>
  );
}

function ToolCells({ tool }: { tool: DataDeclaration['tools'][number] }) {
  const { t } = useTranslation('dataTrack');
  return (
    <>
      <td data-column={t('tool')}>
        <Tool tool={tool} />
      </td>
      <td data-column={t('where')}>
        <span className={classes.stack}>
          <Account value={tool.accountType} />
          <Hosting value={tool.hostingRegion} />
        </span>
      </td>
      <td data-column={t('given')}>
        <DataGiven classes={tool.dataClasses} />
      </td>
      <td data-column={t('reuse')}>
        <Reuse value={tool.trainingReuse} />
      </td>
    </>
  );
}
