import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { formatHours } from '../../../server/domain/format/quantity-format.js';
import type { Shape } from '../api/client.js';
import '../i18n/words/contracts.js';
import '../i18n/words/declared.js';
import { useLang } from '../i18n/language.js';
import { DECLARED } from './contract-words.js';
import { DeclarationDrawer } from './declaration-drawer.js';
import drawer from './declaration-drawer.module.css';
import { aboutWords } from './declared-rows.js';
import type { ShowPlace } from './place.js';
import { RegisterSection } from './register-section.js';
import { SourceLink } from './source-link.js';

type Declaration = Shape<'PriceDeclaration'>;

interface ContractDeclarationsProps {
  title: string;
  declarations: readonly Declaration[];
  onShow: ShowPlace;
}

/** Declarations as signed, the versions that were replaced included. */
export function ContractDeclarations({ title, declarations, onShow }: ContractDeclarationsProps) {
  const { t } = useTranslation('contracts');
  const { t: declared } = useTranslation('declared');
  const lang = useLang();
  const [opened, setOpened] = useState<Declaration | null>(null);
  const columns = [
    { name: t('declarationRef') },
    { name: t('about') },
    { name: t('declaration') },
    { name: t('humanHours'), isNumber: true },
    { name: t('signed') },
    { name: t('register') },
  ];
  return (
    <>
      <RegisterSection title={title} columns={columns} isEmpty={declarations.length === 0}>
        {declarations.map((one) => (
          <tr key={one.declarationKey}>
            <th scope="row">
              <button
                type="button"
                className={drawer.open}
                aria-label={declared('see', { ref: one.declarationRef })}
                onClick={() => setOpened(one)}
              >
                {one.declarationRef}
              </button>
              {one.supersededBy !== null && (
                <span className="soft"> · {t('superseded', { ref: one.supersededBy })}</span>
              )}
            </th>
            <td data-column={t('about')}>{aboutWords(one, declared)}</td>
            <td data-column={t('declaration')}>{t(DECLARED[one.aiUse])}</td>
            <td className="number" data-column={t('humanHours')}>
              {one.humanHours === null ? (
                <span className="soft">{t('declaredNot')}</span>
              ) : (
                formatHours(one.humanHours, lang)
              )}
            </td>
            <td data-column={t('signed')}>
              {t('signedBy', { date: formatDate(one.signedAt, lang), name: one.signedBy })}
            </td>
            <td data-column={t('register')}>
              <SourceLink place={one.source} onShow={onShow} />
            </td>
          </tr>
        ))}
      </RegisterSection>
      {opened !== null && <DeclarationDrawer declaration={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
