import type { Role } from '../../../server/domain/role.js';
import type { IconName } from '../components/icon.js';

/** The pages that a menu offers. */
export type MenuPath =
  | '/inbox'
  | '/today'
  | '/invoices'
  | '/single-click'
  | '/contracts'
  | '/calendar'
  | '/rules'
  | '/data-track'
  | '/ai-policy'
  | '/data-flows'
  | '/my'
  | '/columns'
  | '/admin/people';

export interface MenuItem {
  to: MenuPath;
  /** Key of its name among the common words. */
  name:
    | 'pageInbox'
    | 'pageColumns'
    | 'pageToday'
    | 'pageInvoices'
    | 'pageSingleClick'
    | 'pageContracts'
    | 'pageCalendar'
    | 'pageRules'
    | 'pageDataTrack'
    | 'pageAiPolicy'
    | 'pageDataFlows'
    | 'pageMy'
    | 'pagePeople';
  icon: IconName;
}

const INBOX: MenuItem = { to: '/inbox', name: 'pageInbox', icon: 'inbox' };
const COLUMNS: MenuItem = { to: '/columns', name: 'pageColumns', icon: 'inbox' };
const TODAY: MenuItem = { to: '/today', name: 'pageToday', icon: 'today' };
const INVOICES: MenuItem = { to: '/invoices', name: 'pageInvoices', icon: 'invoice' };
const SINGLE_CLICK: MenuItem = { to: '/single-click', name: 'pageSingleClick', icon: 'click' };
const CONTRACTS: MenuItem = { to: '/contracts', name: 'pageContracts', icon: 'contract' };
const CALENDAR: MenuItem = { to: '/calendar', name: 'pageCalendar', icon: 'calendar' };
const RULES: MenuItem = { to: '/rules', name: 'pageRules', icon: 'rules' };
const DATA_TRACK: MenuItem = { to: '/data-track', name: 'pageDataTrack', icon: 'data' };
const AI_POLICY: MenuItem = { to: '/ai-policy', name: 'pageAiPolicy', icon: 'check' };
const DATA_FLOWS: MenuItem = { to: '/data-flows', name: 'pageDataFlows', icon: 'flows' };
const MY: MenuItem = { to: '/my', name: 'pageMy', icon: 'home' };
const PEOPLE: MenuItem = { to: '/admin/people', name: 'pagePeople', icon: 'people' };

/** What each role is offered, its home first. The access policy decides; this only says what the menu shows. */
const MENUS: Readonly<Record<Role, readonly MenuItem[]>> = {
  finance: [TODAY, INBOX, INVOICES, SINGLE_CLICK, CONTRACTS, CALENDAR, RULES],
  manager: [SINGLE_CLICK, TODAY, INVOICES, INBOX, CONTRACTS, CALENDAR, RULES],
  contractor: [MY, DATA_FLOWS, RULES],
  dpo: [DATA_TRACK, AI_POLICY, DATA_FLOWS, RULES],
  admin: [PEOPLE, CALENDAR, RULES, AI_POLICY, DATA_FLOWS, COLUMNS],
};

/** Items of a phone's bottom bar before « Plus ». */
export const BAR_ITEMS = 3;

export const menuOf = (role: Role): readonly MenuItem[] => MENUS[role];

export const homeOf = (role: Role): MenuPath => MENUS[role][0]?.to ?? '/rules';

/** Pages for everybody, whether a menu shows them or the foot of the page does. */
const FOR_EVERYBODY: readonly string[] = ['/rules', '/effort', '/data-flows', '/me'];

/** Pages that a role comes to from one of its own. */
const BESIDE: Readonly<Partial<Record<Role, readonly string[]>>> = { finance: [COLUMNS.to] };

const isUnder = (path: string, top: string): boolean => path === top || path.startsWith(`${top}/`);

/** Whether a role may open a path: its own menu, the pages under it, and those for everybody. */
export function isOffered(role: Role, path: string): boolean {
  if ([...FOR_EVERYBODY, ...(BESIDE[role] ?? [])].some((top) => isUnder(path, top))) return true;
  return MENUS[role].some(({ to }) => isUnder(path, to));
}
