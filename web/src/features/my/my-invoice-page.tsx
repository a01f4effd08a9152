import { getRouteApi, Link } from '@tanstack/react-router';
import { InvoiceById } from '../../components/invoice-by-id.js';

const route = getRouteApi('/signed-in/my/invoices/$id');

/** An invoice as the contractor who sent it reads it. */
export function MyInvoicePage() {
  const { id } = route.useParams();
  return (
    <InvoiceById
      id={id}
      contractLink={(contract) => (
        <Link to="/my/contracts/$id" params={{ id: contract.id }}>
          {contract.contractRef}
        </Link>
      )}
    />
  );
}
