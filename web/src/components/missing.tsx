import { useTranslation } from 'react-i18next';
import { ButtonLink } from './button-link.js';
import { PageHeading } from './page-heading.js';
import { Empty } from './states.js';

/** What does not exist and what is not open to the reader are one page. */
export function Missing() {
  const { t } = useTranslation('common');
  return (
    <>
      <PageHeading title={t('notFoundTitle')} />
      <Empty
        action={
          <ButtonLink to="/" variant="default">
            {t('backHome')}
          </ButtonLink>
        }
      >
        {t('notFound')}
      </Empty>
    </>
  );
}
