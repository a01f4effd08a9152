import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../api/client.js';

type Simulation = Shape<'Simulation'>;

/** While one is at work it is asked for this often. */
const ASK_EVERY_MS = 1000;

export const isAtWork = ({ state }: Simulation): boolean => state === 'queued' || state === 'running';

/** The simulations of a rule with what may be tried out, asked for again while one is at work. */
export function useSimulations(code: string) {
  return useQuery({
    queryKey: ['simulations', code],
    queryFn: () => answerOf(api.GET('/rules/{code}/simulations', { params: { path: { code } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) === true ? ASK_EVERY_MS : false),
  });
}

/** Asks for a simulation. */
export function useSimulate(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Shape<'SimulationRequest'>) =>
      answerOf(api.POST('/rules/{code}/simulations', { params: { path: { code } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['simulations', code] }),
  });
}

/** Removes one; one at work stops. */
export function useRemoveSimulation(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/simulations/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['simulations', code] }),
  });
}
