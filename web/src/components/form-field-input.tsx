import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../server/domain/answer-form.js';
import { formatQuoted } from '../../../server/domain/format/list-format.js';
import '../i18n/words/questions.js';
import { useLang, useText } from '../i18n/language.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';

/** A field of a form as the API gives it. */
export interface ShownField extends Omit<FormField, 'at' | 'samples' | 'choices'> {
  at: CitedPlace | null;
  samples?: FormField['samples'] | undefined;
  choices?: FormField['choices'] | undefined;
}

interface FormFieldInputProps {
  field: ShownField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onShow: ShowPlace;
}

const CONFIDENCE = { high: 'confidenceHigh', medium: 'confidenceMedium', low: 'confidenceLow' } as const;

/** The input of one field, with how sure its proposal is, what the document holds, and where that was read. */
export function FormFieldInput({ field, value, error, onChange, onShow }: FormFieldInputProps) {
  const { t } = useTranslation('questions');
  const lang = useLang();
  const text = useText();
  const { kind, required, confidence, samples = [], choices = [], at } = field;
  const told = [
    t(confidence === null ? 'confidenceNone' : CONFIDENCE[confidence]),
    ...(samples.length === 0
      ? []
      : [t('samples', { samples: samples.map((one) => formatQuoted(one, lang)).join(', ') })]),
  ];
  const common = {
    label: text(field.label),
    description: told.join(' · '),
    error,
    required,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div>
      {kind === 'choice' ? (
        <NativeSelect
          {...common}
          data={[
            { value: '', label: t(required ? 'choose' : 'noChoice') },
            ...choices.map((choice) => ({ value: choice.value, label: text(choice.label) })),
          ]}
        />
      ) : (
        <TextInput
          {...common}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
        />
      )}
      {at !== null && (
        <p className="small">
          <SourceLink place={at} onShow={onShow} />
        </p>
      )}
    </div>
  );
}
