import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { Loaded } from '../../components/panel.js';
import { StakeTotals } from '../../components/stake-totals.js';

/** What is in question on all invoices in sight, or on those of a contract, in each currency, and how it is made. */
export function StakesInSight({ contract }: { contract: string | undefined }) {
  const query = useQuery({
    queryKey: ['at-stake', contract],
    queryFn: () => answerOf(api.GET('/at-stake', { params: { query: { contract } } })),
  });
  return <Loaded query={query}>{({ totals }) => <StakeTotals totals={totals} />}</Loaded>;
}
