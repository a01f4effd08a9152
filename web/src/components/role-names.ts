/** Keys of the roles' names among the common words. */
export const ROLE_NAMES = {
  finance: 'roleFinance',
  manager: 'roleManager',
  contractor: 'roleContractor',
  dpo: 'roleDpo',
  admin: 'roleAdmin',
} as const;
