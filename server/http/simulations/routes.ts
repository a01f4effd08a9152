import { z } from 'zod';
import { ruleOf } from '../../rules/catalogue.js';
import { earlierVersions } from '../../rules/earlier-versions.js';
import { factReach } from '../../rules/fact-reach.js';
import { notFound } from '../../usecases/refusal.js';
import { removeSimulation, requestSimulation } from '../../usecases/simulations/request-simulation.js';
import { raw, read, write, type Operation } from '../operation.js';
import { Id, pageAsked } from '../shapes.js';
import {
  SimulatedFindingPage,
  SimulatedFindingQuery,
  Simulation,
  SimulationAsked,
  SimulationRequest,
  Simulations,
} from './schema.js';
import { sendSimulation, WORKBOOK_MEDIA } from './send-simulation.js';

const ById = z.object({ id: Id });
const ByCode = z.object({ code: z.string().max(10) });

/** Trying a rule out over what is imported, without touching anything. */
export const simulationOperations: readonly Operation[] = [
  read({
    id: 'listSimulations',
    path: '/rules/{code}/simulations',
    tag: 'rules',
    summary: 'Simulations of one rule, the latest first, and what may be tried out',
    params: ByCode,
    answer: Simulations,
    async handle({ viewer, params: { code } }, { reads }) {
      const rule = ruleOf(code);
      if (rule === undefined) return null;
      const earlier = earlierVersions.filter((one) => one.code === code).map(({ version }) => version);
      return {
        versions: [rule.version, ...earlier.sort((a, b) => b - a)],
        reach: factReach(code),
        items: await reads.simulations(viewer.orgId, viewer.sight, code),
      };
    },
  }),
  write({
    id: 'requestSimulation',
    method: 'post',
    path: '/rules/{code}/simulations',
    tag: 'rules',
    summary: 'Try a rule out: another version, or other values, over all that is imported or a part of it',
    params: ByCode,
    body: SimulationRequest,
    status: 202,
    answer: SimulationAsked,
    async handle({ viewer: { accountId, sight }, params, body }, stores) {
      return { id: await requestSimulation(stores, { by: accountId, sight, ...params, ...body }) };
    },
  }),
  read({
    id: 'readSimulation',
    path: '/simulations/{id}',
    tag: 'rules',
    summary: 'One simulation: how far it is, and what it came to',
    params: ById,
    answer: Simulation,
    handle: ({ viewer, params }, { reads }) => reads.simulation(viewer.orgId, viewer.sight, params.id),
  }),
  read({
    id: 'listSimulatedFindings',
    path: '/simulations/{id}/findings',
    tag: 'rules',
    summary: 'Findings that would be new, gone or changed, the largest amounts first',
    params: ById,
    query: SimulatedFindingQuery,
    answer: SimulatedFindingPage,
    handle: ({ viewer, params, query: { section, ...page } }, { reads }) =>
      reads.simulatedFindings(viewer.orgId, viewer.sight, params.id, { section, page: pageAsked(page) }),
  }),
  raw({
    id: 'downloadSimulation',
    method: 'get',
    path: '/simulations/{id}/workbook',
    tag: 'rules',
    summary: 'The simulation as an Excel workbook, in the language asked',
    params: ById,
    answer: { status: 200, media: WORKBOOK_MEDIA },
    handle: ({ params }, call) => sendSimulation(call, params.id),
  }),
  write({
    id: 'removeSimulation',
    method: 'delete',
    path: '/simulations/{id}',
    tag: 'rules',
    summary: 'Remove a simulation: one at work stops',
    params: ById,
    async handle({ viewer: { accountId, role }, params: { id } }, stores) {
      if (!(await removeSimulation(stores, { by: accountId, id, everyones: role === 'admin' })))
        throw notFound();
      return undefined;
    },
  }),
];
