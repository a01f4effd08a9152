/** People of MV-2026-40 to 42: contract, key, name, profile. */
export const NARRATIVE_TEAM: readonly (readonly [string, string, string, string])[] = [
  ['MV-2026-40', 'P-4001', 'Isidore Grandlivre', 'Directeur de projet'],
  ['MV-2026-40', 'P-4002', 'Rosalie Copeau', 'Analyste'],
  ['MV-2026-40', 'P-4003', 'Gaétan Rustine', 'Analyste'],
  ['MV-2026-40', 'P-4004', 'Léonie Vagueluine', 'Analyste'],
  ['MV-2026-40', 'P-4005', 'Balthazar Numéro', 'Analyste'],
  ['MV-2026-40', 'P-4006', 'Ophélie Deuxplumes', 'Analyste'],
  ['MV-2026-40', 'P-4007', 'Anatole Tandem', 'Analyste'],
  ['MV-2026-41', 'P-4101', 'Fantine Inventée', 'Archiviste principal'],
  ['MV-2026-42', 'P-4006', 'Ophélie Deuxplumes', 'Ergonome'],
  ['MV-2026-42', 'P-4007', 'Anatole Tandem', 'Ergonome'],
  ['MV-2026-42', 'P-4201', 'Perrine Troisfils', 'Ergonome'],
  ['MV-2026-42', 'P-4202', 'Firmin Sablier-Gris', 'Ergonome'],
  ['MV-2026-42', 'P-4203', 'Odile Placette', 'Ergonome'],
];
