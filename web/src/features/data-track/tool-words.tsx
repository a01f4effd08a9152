import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.js';
import {
  ACCOUNT_NAMES,
  CLASS_NAMES,
  HOSTING_NAMES,
  isSensitive,
  keyOf,
  REUSE_NAMES,
} from './data-choices.js';
import type { dataTrack } from '../../i18n/words/data-track.js';
import type { DataDeclaration } from './declarations-table.js';
import classes from './data-track.module.css';

/** A key among the words of this page. */
type Words = keyof (typeof dataTrack)['fr'];
type DeclaredTool = DataDeclaration['tools'][number];

/** « Le Chat » with its maker and version; the lack of a name is said. */
export function Tool({ tool }: { tool: Pick<DeclaredTool, 'tool' | 'provider' | 'modelVersion'> }) {
  const { t } = useTranslation('dataTrack');
  const beside = [tool.provider, tool.modelVersion].filter(Boolean).join(' · ');
  return (
    <span className={classes.stack}>
      <span>{tool.tool ?? t('noTool')}</span>
      {beside !== '' && <span className="soft">{beside}</span>}
    </span>
  );
}

interface StatedProps {
  names: Readonly<Record<'unknown', Words>> & Readonly<Record<string, Words>>;
  value: string | null;
}

/** What was not stated is said so, never left blank; a value outside the list is shown as written. */
function Stated({ names, value }: StatedProps) {
  const { t } = useTranslation('dataTrack');
  if (value === null || value === 'unknown') return <span className="soft">{t(names.unknown)}</span>;
  const key = keyOf(names, value);
  return <span>{key === undefined ? value : t(key)}</span>;
}

export function Account({ value }: { value: string | null }) {
  return <Stated names={ACCOUNT_NAMES} value={value} />;
}

export function Hosting({ value }: { value: string | null }) {
  return <Stated names={HOSTING_NAMES} value={value} />;
}

/** Whether what was entered may train the tool. */
export function Reuse({ value }: { value: string | null }) {
  return <Stated names={REUSE_NAMES} value={value} />;
}

/** The classes of data; those that a policy speaks of stand out, by their mark and not by colour alone. */
export function DataGiven({ classes: given }: { classes: readonly string[] }) {
  const { t } = useTranslation('dataTrack');
  if (given.length === 0) return <span className="soft">{t('classUnknown')}</span>;
  return (
    <span className={classes.given}>
      {given.map((one) => {
        const key = keyOf(CLASS_NAMES, one);
        const word = key === undefined ? one : t(key);
        return isSensitive(one) ? (
          <Tag key={one} meaning="data">
            {word}
          </Tag>
        ) : (
          <span key={one}>{word}</span>
        );
      })}
    </span>
  );
}
