import type { CivilDate } from '../../server/domain/civil-date.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { HONEST_CONTRACTS } from './honest.js';
import type { Planter } from './planter.js';
import { seeded } from './random.js';
import type { Sown } from './score.js';
import { emptyWorld } from './world.js';

/** A dossier with one or two cases and twins of each rule, in an order of chance, between honest contracts. */
export async function sow(
  planters: readonly Planter[],
  seed: number,
): Promise<{ files: DossierFiles; asOf: CivilDate; sown: Sown }> {
  const random = seeded(seed);
  const world = emptyWorld(random);
  const sown: Sown = { planted: [], twins: [] };
  const plantings = planters.flatMap((planter) => {
    const { code } = planter;
    const plant = (): number => sown.planted.push({ code, ...planter.plant(world, random) });
    const twin = (): number => sown.twins.push({ code, ...planter.twin(world, random) });
    return [...repeated(random.between(1, 2), plant), ...repeated(random.between(1, 2), twin)];
  });
  const honest = HONEST_CONTRACTS.flatMap((make) =>
    repeated(random.between(1, 2), () => {
      make(world, random);
    }),
  );
  for (const make of random.shuffled([...plantings, ...honest])) make();
  return { files: await world.files(), asOf: world.asOf, sown };
}

const repeated = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
