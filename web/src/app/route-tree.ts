import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session-query.js';
import { Missing } from '../components/missing.js';
import { MissingOutside, PageFailedOutside } from './outside-pages.js';
import {
  ACCOUNTS,
  DATA_CLASSES,
  HOSTINGS,
  USES,
  type DataChoices,
} from '../features/data-track/data-choices.js';
import { AWAITS, CLASSES, SORTS, type InvoiceChoices } from '../features/invoices/invoice-choices.js';
import { homeOf, isOffered } from './menu.js';
import { PageFailed } from './page-failed.js';
import { queryClient } from './providers.js';
import { onlyKnown, oneOfIn, textIn, yearIn } from './search.js';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingOutside,
  errorComponent: PageFailedOutside,
});

const readSession = () => queryClient.query(sessionQuery);

/** Everything behind sign-in, inside the shell. A page of another role is not there for this one. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const session = await readSession();
    if (!session.signedIn) redirect({ to: '/signin', search: { next: location.pathname }, throw: true });
    return { offered: session.signedIn && isOffered(session.role, location.pathname) };
  },
  component: lazyRouteComponent(() => import('./signed-in-shell.js'), 'SignedInShell'),
  notFoundComponent: Missing,
  errorComponent: PageFailed,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const session = await readSession();
    redirect({ to: session.signedIn ? homeOf(session.role) : '/signin', throw: true });
  },
});

const signin = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search) => onlyKnown({ next: textIn(search, 'next') }),
  component: lazyRouteComponent(() => import('../features/signin/signin-page.js'), 'SigninPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start/$token',
  component: lazyRouteComponent(() => import('../features/signin/start-page.js'), 'StartPage'),
});

const inside = { getParentRoute: () => signedIn };

const STATUSES = [
  'read',
  'read-with-problems',
  'needs-answer',
  'refused',
  'duplicate',
  'superseded',
] as const;
const RESTS = ['declared_hours', 'effort'] as const;
const after = (search: Record<string, unknown>) => onlyKnown({ after: textIn(search, 'after') });

const buyerPages = [
  createRoute({
    ...inside,
    path: '/inbox',
    validateSearch: (search) => ({
      ...onlyKnown({ import: textIn(search, 'import'), after: textIn(search, 'after') }),
      ...onlyKnown({ status: oneOfIn(search, 'status', STATUSES) }),
    }),
    component: lazyRouteComponent(() => import('../features/inbox/inbox-page.js'), 'InboxPage'),
  }),
  createRoute({
    ...inside,
    path: '/today',
    component: lazyRouteComponent(() => import('../features/today/today-page.js'), 'TodayPage'),
  }),
  createRoute({
    ...inside,
    path: '/invoices',
    validateSearch: (search): InvoiceChoices => ({
      ...onlyKnown({
        q: textIn(search, 'q'),
        contract: textIn(search, 'contract'),
        supplier: textIn(search, 'supplier'),
        after: textIn(search, 'after'),
      }),
      ...onlyKnown({ class: oneOfIn(search, 'class', CLASSES) }),
      ...onlyKnown({ awaits: oneOfIn(search, 'awaits', AWAITS) }),
      ...onlyKnown({ sort: oneOfIn(search, 'sort', SORTS) }),
    }),
    component: lazyRouteComponent(() => import('../features/invoices/invoices-page.js'), 'InvoicesPage'),
  }),
  createRoute({
    ...inside,
    path: '/invoices/$id',
    component: lazyRouteComponent(() => import('../features/invoices/invoice-page.js'), 'InvoicePage'),
  }),
  createRoute({
    ...inside,
    path: '/single-click',
    validateSearch: (search) => ({
      ...after(search),
      ...onlyKnown({ restsOn: oneOfIn(search, 'restsOn', RESTS) }),
    }),
    component: lazyRouteComponent(
      () => import('../features/single-click/single-click-page.js'),
      'SingleClickPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/contracts',
    validateSearch: after,
    component: lazyRouteComponent(() => import('../features/contracts/contracts-page.js'), 'ContractsPage'),
  }),
  createRoute({
    ...inside,
    path: '/contracts/$id',
    component: lazyRouteComponent(() => import('../features/contracts/contract-page.js'), 'ContractPage'),
  }),
  createRoute({
    ...inside,
    path: '/calendar',
    validateSearch: (search) => ({
      ...onlyKnown({ year: yearIn(search, 'year') }),
      ...onlyKnown({ place: textIn(search, 'place') }),
    }),
    component: lazyRouteComponent(() => import('../features/calendar/calendar-page.js'), 'CalendarPage'),
  }),
];

const contractorPages = [
  createRoute({
    ...inside,
    path: '/my',
    component: lazyRouteComponent(() => import('../features/my/my-page.js'), 'MyPage'),
  }),
  createRoute({
    ...inside,
    path: '/my/contracts/$id',
    component: lazyRouteComponent(() => import('../features/my/my-contract-page.js'), 'MyContractPage'),
  }),
  createRoute({
    ...inside,
    path: '/my/invoices/$id',
    component: lazyRouteComponent(() => import('../features/my/my-invoice-page.js'), 'MyInvoicePage'),
  }),
  createRoute({
    ...inside,
    path: '/my/declare/$target',
    component: lazyRouteComponent(() => import('../features/declare/declare-page.js'), 'DeclarePage'),
  }),
];

const otherPages = [
  createRoute({
    ...inside,
    path: '/rules',
    component: lazyRouteComponent(() => import('../features/rules/rules-page.js'), 'RulesPage'),
  }),
  createRoute({
    ...inside,
    path: '/rules/$code',
    // Values to begin the forms of its settings with: `warning:0.7,limit:2`.
    validateSearch: (search) => onlyKnown({ set: textIn(search, 'set') }),
    component: lazyRouteComponent(() => import('../features/rules/rule-page.js'), 'RulePage'),
  }),
  createRoute({
    ...inside,
    path: '/rules/$code/simulate',
    validateSearch: (search) => onlyKnown({ set: textIn(search, 'set'), id: textIn(search, 'id') }),
    component: lazyRouteComponent(
      () => import('../features/simulations/simulation-page.js'),
      'SimulationPage',
    ),
  }),
  createRoute({
    ...inside,
    path: '/effort',
    component: lazyRouteComponent(() => import('../features/effort/effort-page.js'), 'EffortPage'),
  }),
  createRoute({
    ...inside,
    path: '/data-track',
    validateSearch: (search): DataChoices => ({
      ...after(search),
      ...onlyKnown({ data: oneOfIn(search, 'data', DATA_CLASSES) }),
      ...onlyKnown({ account: oneOfIn(search, 'account', ACCOUNTS) }),
      ...onlyKnown({ hosting: oneOfIn(search, 'hosting', HOSTINGS) }),
      ...onlyKnown({ use: oneOfIn(search, 'use', USES) }),
    }),
    component: lazyRouteComponent(() => import('../features/data-track/data-track-page.js'), 'DataTrackPage'),
  }),
  createRoute({
    ...inside,
    path: '/ai-policy',
    component: lazyRouteComponent(() => import('../features/ai-policy/ai-policy-page.js'), 'AiPolicyPage'),
  }),
  createRoute({
    ...inside,
    path: '/data-flows',
    component: lazyRouteComponent(() => import('../features/data-flows/data-flows-page.js'), 'DataFlowsPage'),
  }),
  createRoute({
    ...inside,
    path: '/me',
    component: lazyRouteComponent(() => import('../features/me/me-page.js'), 'MePage'),
  }),
  createRoute({
    ...inside,
    path: '/columns',
    component: lazyRouteComponent(() => import('../features/columns/columns-page.js'), 'ColumnsPage'),
  }),
  createRoute({
    ...inside,
    path: '/admin/people',
    component: lazyRouteComponent(() => import('../features/people/people-page.js'), 'PeoplePage'),
  }),
];

/** Every page of the application. */
export const routeTree = root.addChildren([
  home,
  signin,
  start,
  signedIn.addChildren([...buyerPages, ...contractorPages, ...otherPages]),
]);
