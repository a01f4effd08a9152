import { useTranslation } from 'react-i18next';
import rows from '../../components/dated-rows.module.css';
import { PageHeading } from '../../components/page-heading.js';
import '../../i18n/words/effort.js';
import { AuditStatistic } from './audit-statistic.js';
import { EffortTables } from './effort-tables.js';
import { LearningSection } from './learning-section.js';
import { useMayReadAudits, useMayReadLearning } from './use-learning.js';

/** What ranges of effort rest on: the last audit, what was learnt and may be forgotten, and the tables, which everybody reads. */
export function EffortPage() {
  const { t } = useTranslation(['effort', 'common']);
  const mayReadAudits = useMayReadAudits();
  const mayReadLearning = useMayReadLearning();
  return (
    <div className={rows.page}>
      <PageHeading title={t('common:pageEffort')}>
        <p>{t('intro')}</p>
      </PageHeading>
      {mayReadAudits && <AuditStatistic />}
      {mayReadLearning && <LearningSection />}
      <EffortTables />
    </div>
  );
}
