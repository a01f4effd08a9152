/** People of MV-2026-43 to 46: contract, key, name, profile. */
export const MOVING_TEAM: readonly (readonly [string, string, string, string])[] = [
  ['MV-2026-43', 'P-4301', 'Gaston Galetrouge', 'Développeur'],
  ['MV-2026-44', 'P-4301', 'Gaston Galetrouge', 'Développeur'],
  ['MV-2026-44', 'P-4401', 'Ysaline Verveinette', 'Développeur'],
  ['MV-2026-45', 'P-4501', 'Cornélie Bassefosse', 'Exploitant'],
  ['MV-2026-45', 'P-4502', 'Wandrille Ouestnord', 'Exploitant'],
  ['MV-2026-45', 'P-4601', 'Prune Tourbillon', 'Exploitant'],
  ['MV-2026-46', 'P-4601', 'Prune Tourbillon', 'Exploitant'],
  ['MV-2026-46', 'P-4602', 'Zénobie Verveineau', 'Exploitant'],
];

/** Those who work for the subcontractor of the holder. */
export const AT_SUBCONTRACTOR: ReadonlySet<string> = new Set(['P-4401', 'P-4602']);
