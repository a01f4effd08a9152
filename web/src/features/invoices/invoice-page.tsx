import { getRouteApi, Link } from '@tanstack/react-router';
import { InvoiceById } from '../../components/invoice-by-id.js';

const route = getRouteApi('/signed-in/invoices/$id');

/** An invoice as its buyer reads it. */
export function InvoicePage() {
  const { id } = route.useParams();
  return (
    <InvoiceById
      id={id}
      contractLink={(contract) => (
        <Link to="/contracts/$id" params={{ id: contract.id }}>
          {contract.contractRef}
        </Link>
      )}
    />
  );
}
