import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import { ApiFault } from '../../api/api-fault.js';
import type { Shape } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { formText } from '../../components/form-text.js';
import form from '../../components/form.module.css';
import { useLang } from '../../i18n/language.js';
import classes from './calendar.module.css';
import { isOfForm } from './last-change.js';
import type { CalendarChanges, CalendarDays } from './use-calendar-changes.js';

interface DaysFormProps {
  /** The days to change; null to add some. */
  edited: CalendarDays | null;
  places: readonly string[];
  changes: CalendarChanges;
  onDone: () => void;
}

/** Adds days to the calendar, or changes some; what the server refuses is told at its field. */
export function DaysForm({ edited, places, changes, onDone }: DaysFormProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const lang = useLang();
  const box = useRef<HTMLFormElement>(null);
  const error = isOfForm(changes.asked) ? changes.error : null;
  const said = error instanceof ApiFault ? error : null;
  const submit = (given: FormData): void => {
    const written = writtenIn(given);
    const done = (): void => {
      box.current?.reset();
      onDone();
    };
    changes.write(edited === null ? { what: 'add', written } : { what: 'change', days: edited, written }, {
      onSuccess: done,
    });
  };
  return (
    <form
      ref={box}
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <h2>{t(edited === null ? 'addTitle' : 'changeTitle')}</h2>
      <ErrorSummary faults={faultsOf(error, t('common:errorUnreachable'))} />
      <Radio.Group name="kind" label={t('kind')} defaultValue={edited?.kind ?? 'closed'}>
        <div className={classes.kinds}>
          <Radio value="closed" label={t('closed')} />
          <Radio value="worked" label={t('worked')} />
        </div>
      </Radio.Group>
      <TextInput
        id="from"
        name="from"
        type="date"
        label={t('from')}
        defaultValue={edited?.from}
        autoFocus={edited !== null}
        error={said?.of('from')}
      />
      <TextInput
        id="to"
        name="to"
        type="date"
        label={t('to')}
        description={t('toHelp')}
        defaultValue={edited?.to}
        error={said?.of('to')}
      />
      <TextInput
        id="label"
        name="label"
        label={t('label')}
        description={t('labelHelp')}
        defaultValue={edited?.label}
        maxLength={200}
        error={said?.of('label')}
      />
      <NativeSelect
        id="place"
        name="place"
        label={t('onlyPlace')}
        defaultValue={edited?.place ?? ''}
        data={[
          { value: '', label: t('everywhere') },
          ...placesWith(places, edited).map((value) => ({ value, label: placeWords(value, lang) })),
        ]}
        error={said?.of('place')}
      />
      <TextInput
        id="contract"
        name="contract"
        label={t('onlyContract')}
        description={t('onlyContractHelp')}
        defaultValue={edited?.contractRef ?? ''}
        error={said?.of('contract')}
      />
      <Button type="submit" loading={changes.isPending}>
        {t(edited === null ? 'add' : 'save')}
      </Button>
      {edited !== null && (
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      )}
    </form>
  );
}

/** The places to choose from, with the one that the days have. */
function placesWith(places: readonly string[], edited: CalendarDays | null): string[] {
  const own = edited?.place ?? null;
  return own === null || places.includes(own) ? [...places] : [...places, own];
}

/** What was filled in. Without a last day, it is the first one. */
function writtenIn(given: FormData): Shape<'CalendarDaysRequest'> {
  const text = (name: string): string => formText(given, name).trim();
  const orNull = (name: string): string | null => (text(name) === '' ? null : text(name));
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
