import { getRouteApi, Link } from '@tanstack/react-router';
import { ContractById } from '../../components/contract-by-id.js';

const route = getRouteApi('/signed-in/my/contracts/$id');

/** A contract as its contractor reads it. */
export function MyContractPage() {
  const { id } = route.useParams();
  return (
    <ContractById
      id={id}
      invoiceLink={(invoice) => (
        <Link to="/my/invoices/$id" params={{ id: invoice.id }}>
          {invoice.ref}
        </Link>
      )}
    />
  );
}
