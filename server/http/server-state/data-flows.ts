import { z } from 'zod';
import { read, type Operation } from '../operation.js';
import { Text } from '../shapes.js';

const DataFlow = z
  .object({
    destination: Text,
    /** Where, as configured; null when it is not. */
    host: z.string().nullable(),
    what: Text,
    active: z.boolean(),
  })
  .meta({ id: 'DataFlow' });

const DataFlows = z.object({ items: z.array(DataFlow) }).meta({ id: 'DataFlows' });

/** What leaves this machine: only what the administrator configured. */
export const dataFlowOperations: readonly Operation[] = [
  read({
    id: 'readDataFlows',
    path: '/data-flows',
    tag: 'service',
    summary: 'Where data may go from this machine, as configured now',
    answer: DataFlows,
    handle: (_ask, { databaseHost }) =>
      Promise.resolve({
        items: [
          {
            destination: { fr: 'Base de données', en: 'Database' },
            host: databaseHost,
            what: {
              fr: 'tout ce que Déclic conserve : pièces, registres, constats, comptes',
              en: 'all that Déclic keeps: documents, registers, findings, accounts',
            },
            active: databaseHost !== null,
          },
        ],
      }),
  }),
];
