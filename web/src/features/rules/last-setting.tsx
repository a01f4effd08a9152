import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { Failed } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';
import classes from './settings.module.css';
import { valueWords, type ShownParameter } from './setting-values.js';
import { undoing, type SettingChanges } from './use-setting-changes.js';

/** What was just set, read out, with the way back. What a form could not do is told at the form. */
export function LastSetting({
  changes,
  parameters,
  today,
}: {
  changes: SettingChanges;
  parameters: readonly ShownParameter[];
  /** The day of the service: what begins later counts later. */
  today: string;
}) {
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  const text = useText();
  const { made, asked, error, isPending, write } = changes;
  if (error !== null && asked?.isUndo === true) return <Failed error={error} />;
  const parameter = parameters.find(({ name }) => name === made?.parameter);
  if (made === undefined || parameter === undefined) return <div role="status" className={classes.said} />;
  const { contract, value, validFrom } = made.written;
  const back = contract == null ? t('backToDefault') : t('backToOrganisation');
  const said = t(validFrom > today ? 'savedComing' : 'saved', {
    what: contract == null ? text(parameter.describe) : `${text(parameter.describe)} (${contract})`,
    value: value === null ? back : valueWords(parameter.type, value, { lang, t }),
    date: formatDate(validFrom, lang),
  });
  return (
    <div role="status" className={classes.said}>
      <div className={classes.done}>
        <p>{made.isUndo ? t('undone') : said}</p>
        {!made.isUndo && (
          <Button
            variant="default"
            size="xs"
            loading={isPending}
            onClick={() => write(undoing(made, t('undoReason')))}
          >
            {t('undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
