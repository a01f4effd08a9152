import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { accountWords } from './answer-words.js';
import { ACCOUNT_NAMES } from '../../components/declaration-choices.js';
import type { Answers } from './declaration-answers.js';
import { otherChoices } from './other-choices.js';
import classes from './declare.module.css';

interface ToolInputsProps {
  answers: Answers;
  /** What was declared before: an account of its own stays on offer. */
  declared: Answers;
  /** Tools that the contract allows, offered first; any other is taken. */
  allowed: readonly string[];
  onChange: (answers: Partial<Answers>) => void;
}

/** Each tool with its account and hosting. */
export function ToolInputs({ answers, declared, allowed, onChange }: ToolInputsProps) {
  const { t } = useTranslation('declare');
  const rows = answers.tools.length === 0 ? [''] : answers.tools;
  const { accounts } = answers;
  const others = otherChoices(ACCOUNT_NAMES, [...declared.accounts, ...accounts], (one) =>
    accountWords(one, t),
  );
  const set = (index: number, tool: string, account: string): void => {
    onChange({
      tools: rows.map((one, at) => (at === index ? tool : one)),
      accounts: rows.map((_, at) => (at === index ? account : (accounts[at] ?? ''))),
    });
  };
  return (
    <fieldset className={classes.tools}>
      <legend>{t('q2')}</legend>
      <datalist id="allowed-tools">
        {allowed.map((tool) => (
          <option key={tool} value={tool} />
        ))}
      </datalist>
      {rows.map((tool, index) => {
        const number = index + 1;
        return (
          <div key={number} className={classes.tool}>
            <TextInput
              label={t('toolName', { number })}
              list="allowed-tools"
              value={tool}
              onChange={(event) => set(index, event.currentTarget.value, accounts[index] ?? '')}
            />
            <NativeSelect
              label={t('q3', { number })}
              description={index === 0 ? t('q3Help') : undefined}
              value={accounts[index] ?? ''}
              data={[
                { value: '', label: t('choose') },
                ...Object.entries(ACCOUNT_NAMES).map(([value, name]) => ({ value, label: t(name) })),
                ...others,
              ]}
              onChange={(event) => set(index, tool, event.currentTarget.value)}
            />
            {rows.length > 1 && (
              <Button
                variant="default"
                onClick={() =>
                  onChange({
                    tools: rows.filter((_, at) => at !== index),
                    accounts: accounts.filter((_, at) => at !== index),
                  })
                }
              >
                {t('removeTool', { number })}
              </Button>
            )}
          </div>
        );
      })}
      <Button
        variant="default"
        onClick={() =>
          onChange({ tools: [...rows, ''], accounts: [...rows.map((_, at) => accounts[at] ?? ''), ''] })
        }
      >
        {t('addTool')}
      </Button>
    </fieldset>
  );
}
