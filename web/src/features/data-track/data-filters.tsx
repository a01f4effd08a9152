import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  ACCOUNT_NAMES,
  ACCOUNTS,
  CLASS_NAMES,
  DATA_CLASSES,
  HOSTING_NAMES,
  HOSTINGS,
  type DataChoices,
} from './data-choices.js';
import classes from './data-track.module.css';

interface DataFiltersProps {
  chosen: DataChoices;
  onChoose: (chosen: DataChoices) => void;
}

/** Filters by what was given, through which account and hosted where: they hold for one and the same tool. */
export function DataFilters({ chosen, onChoose }: DataFiltersProps) {
  const { t } = useTranslation(['dataTrack', 'common']);
  return (
    <div role="group" aria-label={t('common:filters')} className={classes.filters}>
      <NativeSelect
        label={t('filterData')}
        value={chosen.data ?? ''}
        data={[
          { value: '', label: t('anyClass') },
          ...DATA_CLASSES.map((value) => ({ value, label: t(CLASS_NAMES[value]) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ data: DATA_CLASSES.find((one) => one === value) })
        }
      />
      <NativeSelect
        label={t('filterAccount')}
        value={chosen.account ?? ''}
        data={[
          { value: '', label: t('any') },
          ...ACCOUNTS.map((value) => ({ value, label: t(ACCOUNT_NAMES[value]) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ account: ACCOUNTS.find((one) => one === value) })
        }
      />
      <NativeSelect
        label={t('filterHosting')}
        value={chosen.hosting ?? ''}
        data={[
          { value: '', label: t('any') },
          ...HOSTINGS.map((value) => ({ value, label: t(HOSTING_NAMES[value]) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ hosting: HOSTINGS.find((one) => one === value) })
        }
      />
      <NativeSelect
        label={t('filterUse')}
        value={chosen.use ?? ''}
        data={[
          { value: '', label: t('usedOnly') },
          { value: 'all', label: t('everyUse') },
        ]}
        onChange={({ currentTarget: { value } }) => onChoose({ use: value === 'all' ? 'all' : undefined })}
      />
    </div>
  );
}
