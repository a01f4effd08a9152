import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formText } from '../../components/form-text.js';
import { AWAITS, CLASSES, SORTS, type InvoiceChoices } from './invoice-choices.js';
import classes from './invoices.module.css';

interface InvoiceFiltersProps {
  chosen: InvoiceChoices;
  onChoose: (chosen: InvoiceChoices) => void;
}

const SORT_NAMES = {
  '-atStake': 'sortAtStake',
  dueDate: 'sortDue',
  '-issueDate': 'sortIssued',
  '-received': 'sortReceived',
} as const;

/** Search, class of finding, what waits to be paid, and order. */
export function InvoiceFilters({ chosen, onChoose }: InvoiceFiltersProps) {
  const { t } = useTranslation(['invoices', 'common']);
  return (
    <form
      className={classes.filters}
      onSubmit={(event) => {
        event.preventDefault();
        const q = formText(new FormData(event.currentTarget), 'q').trim();
        onChoose({ q: q === '' ? undefined : q });
      }}
    >
      <TextInput
        key={chosen.q ?? ''}
        name="q"
        type="search"
        label={t('common:search')}
        description={t('common:searchInvoices')}
        defaultValue={chosen.q ?? ''}
      />
      <Button type="submit" variant="default">
        {t('common:search')}
      </Button>
      <NativeSelect
        label={t('finding')}
        value={chosen.class ?? ''}
        data={[
          { value: '', label: t('common:all') },
          { value: 'fact', label: t('withFact') },
          { value: 'question', label: t('withQuestion') },
        ]}
        onChange={(event) => {
          const value = event.currentTarget.value;
          onChoose({ class: CLASSES.find((one) => one === value) });
        }}
      />
      <NativeSelect
        label={t('payment')}
        value={chosen.awaits ?? ''}
        data={[
          { value: '', label: t('common:all') },
          { value: 'payment', label: t('awaitsPayment') },
        ]}
        onChange={(event) => {
          const value = event.currentTarget.value;
          onChoose({ awaits: AWAITS.find((one) => one === value) });
        }}
      />
      <NativeSelect
        label={t('common:sort')}
        value={chosen.sort ?? '-atStake'}
        data={SORTS.map((value) => ({ value, label: t(SORT_NAMES[value]) }))}
        onChange={(event) => {
          const value = event.currentTarget.value;
          onChoose({ sort: SORTS.find((one) => one === value) });
        }}
      />
    </form>
  );
}
