import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../api/api-fault.js';
import { answerOf, api, type Shape } from '../api/client.js';
import { ContractView } from './contract-view.js';
import { Missing } from './missing.js';
import { PageHeading } from './page-heading.js';
import { Failed, Loading } from './states.js';

interface ContractByIdProps {
  id: string;
  /** The number of an invoice, as a link to the page this reader has of it. */
  invoiceLink: (invoice: Shape<'InvoiceSummary'>) => ReactNode;
}

/** Reads a contract and shows it, in the form the reader may see. */
export function ContractById({ id, invoiceLink }: ContractByIdProps) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery({
    queryKey: ['contract', id],
    queryFn: () => answerOf(api.GET('/contracts/{id}', { params: { path: { id } } })),
  });
  if (data !== undefined) return <ContractView contract={data} invoiceLink={invoiceLink} />;
  if (error instanceof ApiFault && error.isNotFound) return <Missing />;
  return (
    <>
      <PageHeading title={t('pageContracts')} />
      {error === null ? <Loading height={480} /> : <Failed error={error} onRetry={() => void refetch()} />}
    </>
  );
}
