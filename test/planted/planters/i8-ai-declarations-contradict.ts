import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

const USED = { ai_use: 'used', tool: 'Plumeline', data_classes: 'public' };

/** A deliverable with two declarations signed before it was accepted. */
function twice(world: World, random: Random, first: Row, second: Row) {
  const contract = world.contract(FIXED_PRICE);
  let end = '';
  const { deliverable } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    end = monthEnd;
    return {};
  });
  const declare = (row: Row, day: string): string =>
    world.declaration(contract, { deliverable_ref: deliverable, signed_at: day, ...row });
  declare(first, addDays(end, -9));
  declare(second, addDays(end, -2));
  return { contract: contract.ref, deliverable };
}

/** A declaration without AI on all of a deliverable, whose delivered note holds this sentence. */
function besideFile(world: World, random: Random, sentence: string) {
  const contract = world.contract(FIXED_PRICE);
  const file = `deliverables/${contract.ref}-i8.${random.pick(['md', 'txt'])}`;
  let signed = '';
  const { deliverable } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    signed = addDays(monthEnd, -2);
    return { file };
  });
  world.file(file, `# ${contract.ref}\n\nLe port a ${random.between(2, 90)} places.\n\n${sentence}\n`);
  world.declaration(contract, { deliverable_ref: deliverable, signed_at: signed, ai_use: 'none' });
  return { contract: contract.ref, deliverable };
}

/** No AI and some, in a declaration or in the file itself, or shares far apart; or shares that meet, or a file that denies it too. */
export const planter: Planter = {
  code: 'I8',
  plant: (world, random) => ({
    at: random.once(3)
      ? besideFile(
          world,
          random,
          random.pick([
            'Les légendes ont été traduites avec DeepL.',
            'The captions were drafted with ChatGPT.',
          ]),
        )
      : random.once(2)
        ? twice(world, random, { ai_use: 'none' }, USED)
        : twice(
            world,
            random,
            { ...USED, share_low: '0.1', share_high: '0.2' },
            { ...USED, share_low: '0.7', share_high: '0.8' },
          ),
  }),
  twin: (world, random) => ({
    at: random.once(3)
      ? besideFile(
          world,
          random,
          random.pick([
            'Aucune légende n’a été traduite avec DeepL.',
            'Le bulletin cite « rédigé avec ChatGPT » au bas d’une page.',
          ]),
        )
      : twice(
          world,
          random,
          { ...USED, share_low: '0.1', share_high: '0.4' },
          { ...USED, share_low: '0.3', share_high: '0.6' },
        ),
  }),
};
