import { getRouteApi, Link } from '@tanstack/react-router';
import { ContractById } from '../../components/contract-by-id.js';

const route = getRouteApi('/signed-in/contracts/$id');

/** A contract as its buyer reads it. */
export function ContractPage() {
  const { id } = route.useParams();
  return (
    <ContractById
      id={id}
      invoiceLink={(invoice) => (
        <Link to="/invoices/$id" params={{ id: invoice.id }}>
          {invoice.ref}
        </Link>
      )}
    />
  );
}
