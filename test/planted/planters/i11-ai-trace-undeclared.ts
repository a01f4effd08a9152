import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

const WORDS = ['Le quai est libre', 'Le bac est neuf', 'La digue est saine', 'Le phare est éteint'];

/** A note of a few paragraphs of chance; this one stands among them. */
function noteWith(random: Random, heading: string, marked: string): string {
  const before = Array.from(
    { length: random.between(1, 5) },
    () => `${random.pick(WORDS)} depuis ${random.between(2, 40)} jours.`,
  );
  return [`# ${heading}`, ...before, marked, `${random.pick(WORDS)}, dit le bureau du port.`, ''].join(
    '\n\n',
  );
}

/** A billed deliverable with one delivered note, and a declaration signed before it was accepted. */
function delivered(world: World, random: Random, marked: string, declaration: Row) {
  const contract = world.contract({ ...FIXED_PRICE, ai_declaration_required: 'yes' });
  let file = '';
  let signed = '';
  const { deliverable } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    signed = addDays(monthEnd, -2);
    file = `deliverables/${contract.ref}.${random.pick(['md', 'txt'])}`;
    return { file };
  });
  world.file(file, noteWith(random, contract.ref, marked));
  world.declaration(contract, { deliverable_ref: deliverable, signed_at: signed, ...declaration });
  return { contract: contract.ref, deliverable };
}

const USED: Row = { ai_use: 'used', tool: 'Plumeline', data_classes: 'public' };
const NONE: Row = { ai_use: 'none' };

/** A reference left in a note declared to be without AI; or the same declared, quoted, or with a link alone. */
export const planter: Planter = {
  code: 'I11',
  plant: (world, random) => ({
    at: delivered(
      world,
      random,
      random.pick([
        `Le chenal est dragué.:contentReference[oaicite:${random.between(0, 9)}]{index=${random.between(0, 9)}}`,
        `Le chenal est dragué[cite: ${random.between(1, 40)}].`,
        `Le chenal est dragué【${random.between(1, 20)}†source】.`,
      ]),
      NONE,
    ),
  }),
  twin: (world, random) => ({
    at: random.once(2)
      ? delivered(world, random, 'Le chenal est dragué[cite: 3].', USED)
      : delivered(
          world,
          random,
          random.pick([
            'On lit « [cite: 3] » dans la copie du bulletin.',
            'Voir https://port.example/tarifs?utm_source=chatgpt.com',
            'Souhaitez-vous que le chenal soit dragué ?',
          ]),
          NONE,
        ),
  }),
};
