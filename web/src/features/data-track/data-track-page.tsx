import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page-heading.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import '../../i18n/words/data-track.js';
import { DataDeclarations } from './data-declarations.js';
import { DataQuestions } from './data-questions.js';
import classes from './data-track.module.css';

/** What the data-protection officer opens on: what the data given to AI ask, and every declaration in force. No price, no duration. */
export function DataTrackPage() {
  const { t } = useTranslation(['dataTrack', 'common']);
  const { showPlace, drawer } = useSourceDrawer();
  return (
    <div className={classes.page}>
      <PageHeading title={t('common:pageDataTrack')}>
        <p>{t('intro')}</p>
      </PageHeading>
      <DataQuestions onShow={showPlace} />
      <DataDeclarations onShow={showPlace} />
      {drawer}
    </div>
  );
}
