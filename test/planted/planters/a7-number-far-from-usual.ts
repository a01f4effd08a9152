import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A firm's own table of lots, the last quantity of which may be read in two ways; its line. */
function lots(
  world: World,
  random: Random,
  quantities: readonly string[],
): { invoice: string; line: string } {
  const contract = world.contract({ price_form: 'work_units', timesheet_required: 'no' });
  const { ref, supplier } = contract;
  const first = addDays(world.asOf, -random.between(60, 90));
  const french = (date: string): string => date.split('-').reverse().join('/');
  const rows = quantities.map((quantity, index) => {
    const issued = addDays(first, 7 * index);
    return [
      `${ref}-${index + 1}`,
      french(issued),
      supplier.name,
      supplier.siret,
      ref,
      'Relevés',
      quantity,
      'lot',
      `${90 + index},00`,
    ].join(';');
  });
  const header = 'N° facture;Date facture;Prestataire;SIRET;N° marché;Désignation;Quantité;Unité;Montant HT';
  world.file(`invoices/${ref}.csv`, [header, ...rows, ''].join('\n'));
  return { invoice: `${ref}-${quantities.length}`, line: '1' };
}

/** A thousand lots where a dozen is usual; or where a thousand is. */
export const planter: Planter = {
  code: 'A7',
  plant(world, random) {
    const few = () => `${random.between(8, 19)},${random.pick(['5', '25', '75'])}`;
    return { at: lots(world, random, [few(), few(), few(), `1.${random.between(101, 899)}`]) };
  },
  twin(world, random) {
    const many = () => `${random.between(850, 999)},${random.pick(['5', '25', '75'])}`;
    return { at: lots(world, random, [many(), many(), many(), `1.${random.between(101, 899)}`]) };
  },
};
