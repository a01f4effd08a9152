import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import rows from '../../components/dated-rows.module.css';
import type { ShowPlace } from '../../components/place.js';
import { RowButton } from '../../components/row-parts.js';
import { useLang, useText } from '../../i18n/language.js';
import { SettingForm } from './setting-form.js';
import { SettingHistory } from './setting-history.js';
import classes from './settings.module.css';
import { valueWords, type ShownParameter, type ShownScope } from './setting-values.js';
import type { SettingChanges } from './use-setting-changes.js';

interface ParameterSettingProps {
  parameter: ShownParameter;
  today: string;
  /** Null for those who read settings and do not set them. */
  changes: SettingChanges | null;
  /** A value to begin the form with, as the address proposes it. */
  proposed: string | undefined;
  onShow: ShowPlace;
}

/** What is being changed: the value of the organisation, or of one contract. */
interface Edited {
  contract: string | null;
  value: string | null;
}

/** One parameter: what counts, its default, what contracts have of their own, the history, and changing it. */
export function ParameterSetting(props: ParameterSettingProps) {
  const { parameter, today, changes, proposed, onShow } = props;
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  const text = useText();
  const [edited, setEdited] = useState<Edited | null>(
    proposed === undefined ? null : { contract: null, value: proposed },
  );
  const { organisation, contracts, byContract } = parameter;
  const name = text(parameter.describe);
  const change = (contract: string | null, value: string | null, what: string) =>
    changes !== null && (
      <RowButton
        words={t('change')}
        about={t('changeWhat', { what })}
        onClick={() => setEdited({ contract, value })}
      />
    );
  return (
    <div className={classes.parameter}>
      <h3>
        {name} <code>{parameter.name}</code>
      </h3>
      <p className={classes.inForce}>
        <InForce
          parameter={parameter}
          scope={organisation}
          otherwise={{ value: parameter.default, words: t('isDefault') }}
        />
        {change(null, organisation.value ?? parameter.default, name)}
      </p>
      <p className="soft">
        {t('default', { value: valueWords(parameter.type, parameter.default, { lang, t }) })} ·{' '}
        {text(parameter.origin)}
      </p>
      {organisation.entries.length > 0 && (
        <SettingHistory
          parameter={parameter}
          scope={organisation}
          what={name}
          isOfContract={false}
          onShow={onShow}
        />
      )}
      {contracts.length > 0 && (
        <ul className={classes.contracts} aria-label={t('ofContracts')}>
          {contracts.map((one) => (
            <li key={one.contractRef}>
              <p className={classes.inForce}>
                <span className={rows.written}>{one.contractRef}</span>
                <InForce parameter={parameter} scope={one} otherwise={{ words: t('asOrganisation') }} />
                {byContract &&
                  one.id !== null &&
                  change(one.contractRef, one.value, `${name}, ${one.contractRef}`)}
              </p>
              {byContract && one.id === null && <p className="soft">{t('unknownContract')}</p>}
              {!byContract && <p className="soft">{t('beyondContracts')}</p>}
              <SettingHistory
                parameter={parameter}
                scope={one}
                what={`${name}, ${one.contractRef}`}
                isOfContract
                onShow={onShow}
              />
            </li>
          ))}
        </ul>
      )}
      {changes !== null && edited !== null && (
        <SettingForm
          key={edited.contract ?? ''}
          parameter={parameter}
          contract={edited.contract}
          value={edited.value}
          today={today}
          changes={changes}
          onDone={() => setEdited(null)}
        />
      )}
    </div>
  );
}

interface InForceProps {
  parameter: ShownParameter;
  scope: ShownScope;
  /** What counts where nothing is set: its value where it is known here, and in words. */
  otherwise: { value?: string; words: string };
}

/** The value in force, since when, and who set it. */
function InForce({ parameter, scope: { value, entries }, otherwise }: InForceProps) {
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  if (value === null)
    return (
      <>
        {otherwise.value !== undefined && (
          <strong>{valueWords(parameter.type, otherwise.value, { lang, t })}</strong>
        )}
        <span className="soft">{otherwise.words}</span>
      </>
    );
  const entry = entries.find(({ standing }) => standing === 'counts');
  const since = entry?.validFrom ?? null;
  const by = entry?.setBy ?? (entry?.source == null ? t('setByGone') : null);
  return (
    <>
      <strong>{valueWords(parameter.type, value, { lang, t })}</strong>
      <span className="soft">
        {since === null ? t('sinceEver') : t('since', { date: formatDate(since, lang) })}
        {entry?.source != null && ` · ${t('inFile')}`}
        {by !== null && ` · ${entry?.setBy == null ? by : t('setBy', { name: by })}`}
      </span>
    </>
  );
}
