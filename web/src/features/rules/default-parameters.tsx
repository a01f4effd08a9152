import { useTranslation } from 'react-i18next';
import { formatParameter } from '../../../../server/domain/format/parameter-format.js';
import type { Shape } from '../../api/client.js';
import { useLang, useText } from '../../i18n/language.js';
import '../../i18n/words/rules.js';

/** The parameters of a rule as its catalogue has them, each with where its default comes from. */
export function DefaultParameters({ rule: { parameters } }: { rule: Shape<'Rule'> }) {
  const { t } = useTranslation('rules');
  const lang = useLang();
  const text = useText();
  return (
    <section aria-labelledby="parameters">
      <h2 id="parameters">{t('parameters')}</h2>
      {parameters.length === 0 && <p className="soft">{t('noParameter')}</p>}
      <dl>
        {parameters.map((parameter) => (
          <div key={parameter.name}>
            <dt>
              {text(parameter.describe)} <code>{parameter.name}</code>
            </dt>
            <dd>
              {t('parameterDefault', { value: formatParameter(parameter.type, parameter.default, lang) })}
              <span className="soft"> · {text(parameter.origin)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
