import { z } from 'zod';
import { referenceKey } from '../../domain/names.js';
import { catalogue } from '../../rules/catalogue.js';
import { setParameter } from '../../usecases/settings/set-parameter.js';
import { read, write, type Operation } from '../operation.js';
import type { Viewer } from '../viewer.js';
import { presentSettings } from './present.js';
import { ParameterRequest, ParameterSet, Settings, SettingsQuery } from './schema.js';

/** The rules that speak to the viewer; the administrator, who is told no finding, sets all of them. */
const rulesOf = ({ role, sight }: Viewer) =>
  role === 'admin'
    ? catalogue
    : catalogue.filter((rule) => rule.audience.some((one) => sight.audience.includes(one)));

/** What is set of rules, for the organisation and for contracts, and who set it. */
export const settingOperations: readonly Operation[] = [
  read({
    id: 'listSettings',
    path: '/settings',
    tag: 'rules',
    summary: 'What is set of rules on a day, by organisation and contract, with who set it, when and why',
    query: SettingsQuery,
    answer: Settings,
    async handle({ viewer, query: { on, rule, contract } }, { reads, today }) {
      const day = on ?? today();
      const key = contract === undefined ? null : referenceKey(contract);
      const all = await reads.ruleSettings(viewer.orgId, viewer.sight, day);
      const settings = all.filter(
        ({ contractKey }) => key === null || contractKey === null || contractKey === key,
      );
      const rules = rulesOf(viewer).filter(({ code }) => rule === undefined || code === rule);
      return presentSettings(day, rules, { settings, asked: rule });
    },
  }),
  write({
    id: 'setParameter',
    method: 'put',
    path: '/rules/{code}/settings/{parameter}',
    tag: 'rules',
    summary:
      'Set a parameter of a rule, or whether it is asked, from a day on, for the organisation or one contract; an audit counts with it',
    params: z.object({ code: z.string().max(10), parameter: z.string().max(60) }),
    body: ParameterRequest,
    answer: ParameterSet,
    handle: ({ viewer, params, body }, stores) =>
      setParameter(stores, { by: viewer.accountId, ...params, ...body }),
  }),
];
