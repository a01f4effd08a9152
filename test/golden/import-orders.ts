import { afterAll } from '@jest/globals';
import type { CivilDate } from '../../server/domain/civil-date.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { auditJson, emptyOrganisation, openInParts, type PartedDossier } from '../support/import-in-parts.js';

export const ORDER_TIMEOUT = 120_000;

/** Numbers between 0 and 1 that a seed fixes. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The same paths in an order that the seed fixes, cut into `parts` imports. */
export function shuffledInto(paths: readonly string[], parts: number, seed: number): string[][] {
  const random = randomOf(seed);
  const order = paths.map((path) => ({ path, at: random() })).sort((a, b) => a.at - b.at);
  return Array.from({ length: parts }, (_, part) =>
    order.filter((_, index) => index % parts === part).map(({ path }) => path),
  );
}

const opened: PartedDossier[] = [];
afterAll(async () => {
  for (const dossier of opened) await dossier.remove();
});

/** A dossier to be imported in parts, until the end of the test file. */
export async function openParts(files: DossierFiles): Promise<PartedDossier> {
  const dossier = await openInParts(files);
  opened.push(dossier);
  return dossier;
}

/** The result, as JSON, of what an organisation holds after these imports. */
export async function resultAfter(
  dossier: PartedDossier,
  imports: readonly (readonly string[])[],
  asOf: CivilDate,
): Promise<string> {
  const orgId = await emptyOrganisation();
  for (const paths of imports) await dossier.importFiles(orgId, paths);
  return auditJson(orgId, asOf);
}
