import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import type { ShowPlace } from '../../components/place.js';
import { Standing, WrittenBy } from '../../components/row-parts.js';
import { useLang } from '../../i18n/language.js';
import { valueWords, type ShownParameter, type ShownScope } from './setting-values.js';

type Entry = Shape<'SettingEntry'>;

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
  const from = ({ validFrom }: Entry): string =>
    validFrom === null ? t('sinceEver') : formatDate(validFrom, lang);
  return (
    <details className={rows.former}>
      <summary>{t('historyOf', { what })}</summary>
      <ListTable
        title={{ caption: t('historyOf', { what }) }}
        rows={scope.entries}
        keyOf={(_, index) => String(index)}
        columns={[
          { name: t('value'), cell: words },
          { name: t('from'), cell: from },
          {
            name: t('standing'),
            cell: ({ standing }) => <Standing standing={standing} words={t(standing)} />,
          },
          {
            name: t('by'),
            cell: ({ setBy, setAt, source }) => (
              <span className={rows.written}>
                <WrittenBy name={setBy} at={setAt} source={source} onShow={onShow} />
              </span>
            ),
          },
          { name: t('reason'), cell: ({ reason }) => <span className={rows.written}>{reason}</span> },
        ]}
      />
    </details>
  );
}
