/** What a person is in an organisation. */
export const ROLES = ['finance', 'manager', 'contractor', 'dpo', 'admin'] as const;

/**
 * `finance` uploads and reads; `manager` reviews the contracts it answers for; `contractor` sees its own firm's documents;
 * `dpo`, the data-protection officer, sees what was given to AI services; `admin` runs the installation.
 */
export type Role = (typeof ROLES)[number];
