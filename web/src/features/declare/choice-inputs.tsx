import { Checkbox, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { declare } from '../../i18n/words/declare.js';

type Key = keyof (typeof declare)['fr'];

interface ChoiceProps {
  /** Also the id of the group: a fault leads there. */
  name: string;
  question: Key;
  help?: Key;
  /** The answers in their order: value and key of its words. */
  names: Readonly<Record<string, Key>>;
  /** Answers that were declared and are not among those, in their own words. */
  others?: readonly OtherChoice[];
  error?: string | undefined;
}

/** An answer that a declaration has and the form does not offer. */
export interface OtherChoice {
  value: string;
  label: string;
}

/** One of some answers, none chosen beforehand. */
export function OneOf({
  name,
  question,
  help,
  names,
  others = [],
  error,
  value,
  onChange,
}: ChoiceProps & { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('declare');
  return (
    <Radio.Group
      id={name}
      tabIndex={-1}
      label={t(question)}
      description={help === undefined ? undefined : t(help)}
      value={value === '' ? null : value}
      onChange={onChange}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {Object.entries(names).map(([one, words]) => (
          <Radio key={one} value={one} label={t(words)} />
        ))}
        {others.map((other) => (
          <Radio key={other.value} value={other.value} label={other.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Any of some answers. */
export function SomeOf({
  question,
  help,
  names,
  others = [],
  value,
  onChange,
}: ChoiceProps & { value: string[]; onChange: (value: string[]) => void }) {
  const { t } = useTranslation('declare');
  return (
    <Checkbox.Group
      label={t(question)}
      description={help === undefined ? undefined : t(help)}
      value={value}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {Object.entries(names).map(([one, words]) => (
          <Checkbox key={one} value={one} label={t(words)} />
        ))}
        {others.map((other) => (
          <Checkbox key={other.value} value={other.value} label={other.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
