import type { APIRequestContext } from 'playwright-core';
import type { Role } from '../../server/domain/role.js';

/** A page to open, and the name of its picture. */
export interface PageToSee {
  name: string;
  path: string;
}

interface Listed {
  items: { id: string; findings?: { fact: number; question: number } }[];
}

async function listed(api: APIRequestContext, path: string): Promise<Listed['items']> {
  const answer = await api.get(`/api/v1${path}`);
  return answer.ok() ? ((await answer.json()) as Listed).items : [];
}

const page = (name: string, path: string): PageToSee => ({ name, path });

/** Every page of a role, with the first invoice, contract or declaration that its lists give. */
export async function pagesOf(role: Role, api: APIRequestContext): Promise<PageToSee[]> {
  const everybody = [
    page('rules', '/rules'),
    page('rule', '/rules/I5'),
    page('simulation', '/rules/I5/simulate'),
    page('effort', '/effort'),
    page('data-flows', '/data-flows'),
    page('me', '/me'),
    page('missing', '/nowhere'),
  ];
  if (role === 'contractor') return [...(await contractorPages(api)), ...everybody];
  if (role === 'admin')
    return [
      page('people', '/admin/people'),
      page('calendar', '/calendar'),
      page('columns', '/columns'),
      page('ai-policy', '/ai-policy'),
      ...everybody,
    ];
  if (role === 'dpo')
    return [page('data-track', '/data-track'), page('ai-policy', '/ai-policy'), ...everybody];
  return [...(await buyerPages(role, api)), ...everybody];
}

async function buyerPages(role: Role, api: APIRequestContext): Promise<PageToSee[]> {
  const [invoices, contracts] = [await listed(api, '/invoices'), await listed(api, '/contracts')];
  return [
    page('inbox', '/inbox'),
    page('calendar', '/calendar'),
    ...(role === 'finance' ? [page('columns', '/columns')] : []),
    page('today', '/today'),
    page('invoices', '/invoices'),
    ...invoices.slice(0, 1).map(({ id }) => page('invoice', `/invoices/${id}`)),
    page('single-click', '/single-click'),
    page('contracts', '/contracts'),
    ...contracts.slice(0, 1).map(({ id }) => page('contract', `/contracts/${id}`)),
  ];
}

async function contractorPages(api: APIRequestContext): Promise<PageToSee[]> {
  const [invoices, contracts, targets] = [
    await listed(api, '/invoices'),
    await listed(api, '/contracts'),
    await listed(api, '/declaration-targets'),
  ];
  return [
    page('my', '/my'),
    ...invoices.slice(0, 1).map(({ id }) => page('my-invoice', `/my/invoices/${id}`)),
    ...contracts.slice(0, 1).map(({ id }) => page('my-contract', `/my/contracts/${id}`)),
    ...targets.slice(0, 1).map(({ id }) => page('declare', `/my/declare/${encodeURIComponent(id)}`)),
  ];
}
