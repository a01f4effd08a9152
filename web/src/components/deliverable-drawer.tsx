import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../api/client.js';
import '../i18n/words/delivered.js';
import { BreakableText } from './breakable-text.js';
import classes from './deliverable-drawer.module.css';
import { DeliveredFile } from './delivered-file.js';
import { DeclaredWork, EstimatedEffort } from './effort-beside.js';
import { Loaded } from './panel.js';
import type { ShowPlace } from './place.js';
import { SideDrawer } from './side-drawer.js';
import { Empty } from './states.js';

interface DeliverableDrawerProps {
  deliverable: Shape<'Deliverable'>;
  onShow: ShowPlace;
  onClose: () => void;
}

/** One deliverable: what was declared of its size beside what its files measure, and what each file says of itself. */
export function DeliverableDrawer({ deliverable, onShow, onClose }: DeliverableDrawerProps) {
  const { t } = useTranslation('delivered');
  const { id, deliverableRef: ref, title } = deliverable;
  const query = useQuery({
    queryKey: ['deliverable-evidence', id],
    queryFn: () => answerOf(api.GET('/deliverables/{id}/evidence', { params: { path: { id } } })),
  });
  return (
    <SideDrawer title={t('title', { ref })} onClose={onClose}>
      <p>
        {title}
        <DeclaredWork deliverable={deliverable} />
      </p>
      <EstimatedEffort deliverable={deliverable} />
      <Loaded query={query}>
        {(evidence) => (evidence.view === 'price' ? <Files evidence={evidence} onShow={onShow} /> : null)}
      </Loaded>
    </SideDrawer>
  );
}

function Files({ evidence, onShow }: { evidence: Shape<'PriceEvidence'>; onShow: ShowPlace }) {
  const { t } = useTranslation('delivered');
  const { files, missing } = evidence;
  if (files.length === 0 && missing.length === 0) return <Empty>{t('noFile')}</Empty>;
  return (
    <div className={classes.files}>
      {files.map((file) => (
        <DeliveredFile key={file.file} file={file} onShow={onShow} />
      ))}
      {missing.length > 0 && (
        <section>
          <h3>{t('missing')}</h3>
          <ul className={classes.missing}>
            {missing.map((name) => (
              <li key={name}>
                <BreakableText text={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
