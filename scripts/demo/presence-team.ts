/** People of MV-2026-37 to 39: contract, key, name, profile. */
export const PRESENCE_TEAM: readonly (readonly [string, string, string, string])[] = [
  ['MV-2026-37', 'P-3701', 'Alizée Brumaire', 'Chargé d’études'],
  ['MV-2026-37', 'P-3702', 'Barnabé Sablier', 'Chargé d’études'],
  ['MV-2026-37', 'P-3703', 'Colombe Grisaille', 'Chargé d’études'],
  ['MV-2026-37', 'P-3704', 'Désiré Tournevent', 'Chargé d’études'],
  ['MV-2026-37', 'P-3705', 'Églantine Marépluie', 'Chargé d’études'],
  ['MV-2026-37', 'P-3706', 'Florimond Cadranvert', 'Chargé d’études'],
  ['MV-2026-37', 'P-3707', 'Ginette Plumedoie', 'Chargé d’études'],
  ['MV-2026-37', 'P-3708', 'Hippolyte Verglas', 'Chargé d’études'],
  ['MV-2026-37', 'P-3709', 'Isaure Boisjoli', 'Chargé d’études'],
  ['MV-2026-37', 'P-3710', 'Jérôme Lampadaire', 'Chargé d’études'],
  ['MV-2026-37', 'P-3711', 'Katell Grandpas', 'Chargé d’études'],
  ['MV-2026-38', 'P-3801', 'Léandre Métrobas', 'Développeur'],
  ['MV-2026-38', 'P-3803', 'Mahaut Clepsydre', 'Développeur'],
  ['MV-2026-38', 'P-3804', 'Nestor Quartdheure', 'Développeur'],
  ['MV-2026-39', 'P-3901', 'Octave Solorêve', 'Cartographe'],
];
