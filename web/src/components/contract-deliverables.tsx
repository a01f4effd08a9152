import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import { formatDays, formatHours } from '../../../server/domain/format/quantity-format.js';
import { effortOrigin } from '../../../server/domain/words/effort-words.js';
import type { Shape } from '../api/client.js';
import { useSignedIn } from '../api/session-query.js';
import { useLang } from '../i18n/language.js';
import '../i18n/words/delivered.js';
import { Days } from './amount.js';
import { Acceptance, DECLARED } from './contract-words.js';
import type { ReadableContract } from './contract-view.js';
import drawer from './declaration-drawer.module.css';
import { DeliverableDrawer } from './deliverable-drawer.js';
import { DeclaredWork } from './effort-beside.js';
import type { ShowPlace } from './place.js';
import { RegisterSection } from './register-section.js';
import { SourceLink } from './source-link.js';
import { Tag } from './tag.js';

type Deliverable = Shape<'Deliverable'>;

/** What was delivered, what is billed of it, and what it is compared with. */
export function ContractDeliverables({
  contract,
  onShow,
}: {
  contract: ReadableContract;
  onShow: ShowPlace;
}) {
  const { t } = useTranslation('contracts');
  const [opened, setOpened] = useState<Deliverable | null>(null);
  const columns = [
    { name: t('deliverable') },
    { name: t('delivered') },
    { name: t('acceptance') },
    { name: t('billedDays'), isNumber: true },
    { name: t('quotedDays'), isNumber: true },
    { name: t('effort') },
    { name: t('declaration') },
    { name: t('register') },
  ];
  return (
    <>
      <RegisterSection
        title={t('deliverables')}
        columns={columns}
        isEmpty={contract.deliverables.length === 0}
      >
        {contract.deliverables.map((deliverable) => (
          <DeliverableRow
            key={deliverable.id}
            deliverable={deliverable}
            onOpen={() => setOpened(deliverable)}
            onShow={onShow}
          />
        ))}
      </RegisterSection>
      {opened !== null && (
        <DeliverableDrawer deliverable={opened} onShow={onShow} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

interface DeliverableRowProps {
  deliverable: Deliverable;
  onOpen: () => void;
  onShow: ShowPlace;
}

function DeliverableRow({ deliverable, onOpen, onShow }: DeliverableRowProps) {
  const { t } = useTranslation('contracts');
  const { t: delivered } = useTranslation('delivered');
  const lang = useLang();
  const { acceptance, deliveredOn, effort, quotedDays } = deliverable;
  const isOwn = useSignedIn()?.role === 'contractor';
  return (
    <tr>
      <th scope="row">
        <div>
          <button
            type="button"
            className={drawer.open}
            aria-label={delivered('see', { ref: deliverable.deliverableRef })}
            onClick={onOpen}
          >
            {deliverable.deliverableRef}
          </button>{' '}
          {deliverable.title}
          <DeclaredWork deliverable={deliverable} />
        </div>
      </th>
      <td data-column={t('delivered')}>
        {deliveredOn === null ? (
          <span className="soft">{t('notDelivered')}</span>
        ) : (
          formatDate(deliveredOn, lang)
        )}
      </td>
      <td data-column={t('acceptance')}>
        <Acceptance value={acceptance ?? 'pending'} />
      </td>
      <td className="number" data-column={t('billedDays')}>
        <Days value={deliverable.billedDays} />
      </td>
      <td className="number" data-column={t('quotedDays')}>
        {quotedDays === null ? <span className="soft">{t('none')}</span> : <Days value={quotedDays} />}
      </td>
      <td data-column={t('effort')}>
        {effort === null ? (
          <span className="soft">{t(isOwn ? 'effortNotShown' : 'effortUnknown')}</span>
        ) : (
          <span>
            {t('effortRange', {
              low: formatNumber(effort.p10, lang, 2),
              high: formatDays(effort.p90, lang),
              half: formatDays(effort.p50, lang),
            })}
            <br />
            <span className="soft">{effortOrigin(effort, lang)}</span>
          </span>
        )}
      </td>
      <td data-column={t('declaration')}>
        <DeclaredUse deliverable={deliverable} />
      </td>
      <td data-column={t('register')}>
        <SourceLink place={deliverable.source} onShow={onShow} />
      </td>
    </tr>
  );
}

function DeclaredUse({ deliverable }: { deliverable: Deliverable }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const { declaration, declaredHumanHours: hours } = deliverable;
  const word = t(DECLARED[declaration]);
  if (declaration === 'not_declared') return <Tag meaning="weak">{word}</Tag>;
  return (
    <span>
      {word}
      {hours !== null && `, ${t('declaredHours', { hours: formatHours(hours, lang) })}`}
    </span>
  );
}
