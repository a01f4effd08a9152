import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import type { ShowPlace } from '../../components/place.js';
import { SourceLink } from '../../components/source-link.js';
import { Tag } from '../../components/tag.js';
import type { Meaning } from '../../theme/tokens.js';
import { useLang } from '../../i18n/language.js';
import classes from './settings.module.css';
import { valueWords, type ShownParameter, type ShownScope } from './setting-values.js';

type Entry = Shape<'SettingEntry'>;

const MEANINGS: Readonly<Record<Entry['standing'], Meaning>> = {
  counts: 'cleared',
  coming: 'soon',
  past: 'weak',
  replaced: 'weak',
  unusable: 'error',
};

interface SettingHistoryProps {
  parameter: ShownParameter;
  scope: ShownScope;
  /** What it is about, in words. */
  what: string;
  isOfContract: boolean;
  onShow: ShowPlace;
}

/** Everything that was set of one parameter for one scope: what takes over last comes first. */
export function SettingHistory({ parameter, scope, what, isOfContract, onShow }: SettingHistoryProps) {
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  const back = t(isOfContract ? 'backToOrganisation' : 'backToDefault');
  const words = ({ value, standing }: Entry): string => {
    if (value === null) return back;
    return standing === 'unusable' ? value : valueWords(parameter.type, value, { lang, t });
  };
  return (
    <details className={classes.history}>
      <summary>{t('historyOf', { what })}</summary>
      <table className={table.table}>
        <caption className="visually-hidden">{t('historyOf', { what })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('standing')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {scope.entries.map((entry, index) => (
            <tr key={index}>
              <th scope="row">{words(entry)}</th>
              <td data-column={t('from')}>
                {entry.validFrom === null ? t('sinceEver') : formatDate(entry.validFrom, lang)}
              </td>
              <td data-column={t('standing')}>
                <span className="nowrap">
                  <Tag meaning={MEANINGS[entry.standing]}>{t(entry.standing)}</Tag>
                </span>
              </td>
              <td data-column={t('by')}>
                <SetBy entry={entry} onShow={onShow} />
              </td>
              <td data-column={t('reason')}>
                <span className={classes.written}>{entry.reason}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Who set it and when; of a row of a register, where it stands and whom it names. */
function SetBy({ entry: { source, setBy, setAt }, onShow }: { entry: Entry; onShow: ShowPlace }) {
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  const date = formatDate(setAt.slice(0, 10), lang);
  if (source === null) return t('setAt', { name: setBy ?? t('gone'), date });
  return (
    <span className={classes.written}>
      {t('setAt', { name: setBy ?? t('inFile'), date })} <SourceLink place={source} onShow={onShow} />
    </span>
  );
}
