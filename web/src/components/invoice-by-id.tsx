import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../api/api-fault.js';
import { answerOf, api, type Shape } from '../api/client.js';
import '../i18n/words/invoices.js';
import { InvoiceView } from './invoice-view.js';
import { Missing } from './missing.js';
import { PageHeading } from './page-heading.js';
import { Failed, Loading } from './states.js';

interface InvoiceByIdProps {
  id: string;
  /** The reference of its contract, as a link to the page this reader has of it. */
  contractLink: (contract: Shape<'ContractBrief'>) => ReactNode;
}

/** Reads an invoice and shows it, in the form the reader may see. */
export function InvoiceById({ id, contractLink }: InvoiceByIdProps) {
  const { t } = useTranslation('invoices');
  const { data, error, refetch } = useQuery({
    queryKey: ['invoice', id],
    queryFn: () => answerOf(api.GET('/invoices/{id}', { params: { path: { id } } })),
  });
  if (data !== undefined) {
    const { contract } = data;
    return (
      <InvoiceView invoice={data} contract={contract === null ? t('noContract') : contractLink(contract)} />
    );
  }
  if (error instanceof ApiFault && error.isNotFound) return <Missing />;
  return (
    <>
      <PageHeading title={t('loadingTitle')} />
      {error === null ? <Loading height={480} /> : <Failed error={error} onRetry={() => void refetch()} />}
    </>
  );
}
