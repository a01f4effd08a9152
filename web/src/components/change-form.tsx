import { Button, Textarea } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../api/api-fault.js';
import { ErrorSummary, faultsOf } from './error-summary.js';
import form from './form.module.css';

interface ChangeFormProps {
  /** A heading above the form, or the name of a form that stands below the heading of what it changes. */
  title: { heading: string; level?: 'h2' | 'h3' } | { label: string };
  /** What the server refused of it. */
  error: Error | null;
  /** The id of the input of a field. */
  idOf?: (field: string) => string;
  isPending: boolean;
  submit: string;
  /** The way out; null where there is nothing to leave. */
  cancel: { words: string; onCancel: () => void } | null;
  /** `empty` makes the form as it was when it was opened. */
  onSubmit: (given: FormData, empty: () => void) => void;
  children: ReactNode;
}

const sameName = (field: string): string => field;

/** A form that changes a row: its faults above it, its inputs, and what sends it. */
export function ChangeForm(props: ChangeFormProps) {
  const { title, error, idOf = sameName, isPending, submit, cancel, onSubmit, children } = props;
  const { t } = useTranslation('common');
  const Heading = 'heading' in title ? (title.level ?? 'h2') : 'h2';
  const box = useRef<HTMLFormElement>(null);
  const faults = faultsOf(error, t('errorUnreachable')).map(({ field, detail }) => ({
    field: field === null ? null : idOf(field),
    detail,
  }));
  return (
    <form
      ref={box}
      className={form.form}
      noValidate
      aria-label={'label' in title ? title.label : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget), () => box.current?.reset());
      }}
    >
      {'heading' in title && <Heading>{title.heading}</Heading>}
      <ErrorSummary faults={faults} />
      {children}
      <div className={form.actions}>
        <Button type="submit" loading={isPending}>
          {submit}
        </Button>
        {cancel !== null && (
          <Button variant="default" onClick={cancel.onCancel}>
            {cancel.words}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What the server's words of a field and its name are to an input. */
export interface FieldProps {
  id: string;
  name: string;
  error: string | undefined;
}

/** What the input of a field is given: its name, its id, and what the server says of it. */
export function fieldsOf(
  error: Error | null,
  idOf: (field: string) => string = sameName,
): (name: string) => FieldProps {
  const said = error instanceof ApiFault ? error : null;
  return (name) => ({ id: idOf(name), name, error: said?.of(name) });
}

/** Why: no row is written, corrected or withdrawn without it. */
export function ReasonInput(props: FieldProps & { label: string; description: string; autoFocus?: boolean }) {
  return <Textarea {...props} maxLength={2000} autosize minRows={2} />;
}
