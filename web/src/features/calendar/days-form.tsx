import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import type { Shape } from '../../api/client.js';
import { ChangeForm, fieldsOf } from '../../components/change-form.js';
import rows from '../../components/dated-rows.module.css';
import { formTexts } from '../../components/form-text.js';
import { errorOfForm } from '../../components/use-row-changes.js';
import { useLang } from '../../i18n/language.js';
import { isOfForm, type CalendarChanges, type CalendarDays } from './use-calendar-changes.js';

interface DaysFormProps {
  /** The days to change; null to add some. */
  edited: CalendarDays | null;
  places: readonly string[];
  changes: CalendarChanges;
  onDone: () => void;
}

/** Adds days to the calendar, or changes some; what the server refuses is told at its field. */
export function DaysForm({ edited, places, changes, onDone }: DaysFormProps) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  const error = errorOfForm(changes, isOfForm);
  const field = fieldsOf(error);
  const submit = (given: FormData, empty: () => void): void => {
    const written = writtenIn(given);
    const onSuccess = (): void => {
      empty();
      onDone();
    };
    changes.write(edited === null ? { what: 'add', written } : { what: 'change', days: edited, written }, {
      onSuccess,
    });
  };
  return (
    <ChangeForm
      title={{ heading: t(edited === null ? 'addTitle' : 'changeTitle') }}
      error={error}
      isPending={changes.isPending}
      submit={t(edited === null ? 'add' : 'save')}
      cancel={edited === null ? null : { words: t('cancel'), onCancel: onDone }}
      onSubmit={submit}
    >
      <Radio.Group name="kind" label={t('kind')} defaultValue={edited?.kind ?? 'closed'}>
        <div className={rows.choices}>
          <Radio value="closed" label={t('closed')} />
          <Radio value="worked" label={t('worked')} />
        </div>
      </Radio.Group>
      <TextInput
        {...field('from')}
        type="date"
        label={t('from')}
        defaultValue={edited?.from}
        autoFocus={edited !== null}
      />
      <TextInput
        {...field('to')}
        type="date"
        label={t('to')}
        description={t('toHelp')}
        defaultValue={edited?.to}
      />
      <TextInput
        {...field('label')}
        label={t('label')}
        description={t('labelHelp')}
        defaultValue={edited?.label}
        maxLength={200}
      />
      <NativeSelect
        {...field('place')}
        label={t('onlyPlace')}
        defaultValue={edited?.place ?? ''}
        data={[
          { value: '', label: t('everywhere') },
          ...placesWith(places, edited).map((value) => ({ value, label: placeWords(value, lang) })),
        ]}
      />
      <TextInput
        {...field('contract')}
        label={t('onlyContract')}
        description={t('onlyContractHelp')}
        defaultValue={edited?.contractRef ?? ''}
      />
    </ChangeForm>
  );
}

/** The places to choose from, with the one that the days have. */
function placesWith(places: readonly string[], edited: CalendarDays | null): string[] {
  const own = edited?.place ?? null;
  return own === null || places.includes(own) ? [...places] : [...places, own];
}

/** What was filled in. Without a last day, it is the first one. */
function writtenIn(given: FormData): Shape<'CalendarDaysRequest'> {
  const { text, orNull } = formTexts(given);
  const from = text('from');
  return {
    kind: text('kind') === 'worked' ? 'worked' : 'closed',
    from,
    to: orNull('to') ?? from,
    label: text('label'),
    place: orNull('place'),
    contract: orNull('contract'),
  };
}
