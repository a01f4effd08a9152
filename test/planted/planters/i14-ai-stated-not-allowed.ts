import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

interface Delivered {
  sentence: string;
  /** Of the contract: its policy, and the clause that gives it. */
  clause: Row;
  declaration?: Row;
}

/** A billed deliverable with one delivered note, of a contract that does not ask for declarations. */
function delivered(world: World, random: Random, { sentence, clause, declaration }: Delivered) {
  const contract = world.contract({ ...FIXED_PRICE, ai_declaration_required: 'no', ...clause });
  const file = `deliverables/${contract.ref}-plan.${random.pick(['md', 'txt'])}`;
  let signed = '';
  const { deliverable } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    signed = addDays(monthEnd, -2);
    return { file };
  });
  world.file(file, `# ${contract.ref}\n\nLe môle compte ${random.between(3, 60)} bollards.\n\n${sentence}\n`);
  if (declaration !== undefined)
    world.declaration(contract, { deliverable_ref: deliverable, signed_at: signed, ...declaration });
  return { contract: contract.ref, deliverable };
}

const STATES = [
  'Le résumé a été produit avec DeepL puis relu.',
  'Nous avons utilisé ChatGPT pour le résumé.',
  'J’ai utilisé DeepL pour la version anglaise.',
] as const;
const QUOTES = [
  'Ne jamais écrire « nous avons utilisé ChatGPT » dans un plan.',
  'On lit « Nous avons utilisé DeepL » dans la copie du bulletin.',
] as const;

const bound = (policy: string): Row => ({
  ai_policy: policy,
  ai_policy_binding_ref: 'CCAP art. 12',
  ai_policy_notified_on: '2020-01-02',
});

/** A note that states a use, where the contract forbids it or wants an approval; or declared, done before, or quoted. */
export const planter: Planter = {
  code: 'I14',
  plant: (world, random) => ({
    at: delivered(world, random, {
      sentence: random.pick([...STATES]),
      clause: bound(random.pick(['forbidden', 'prior_approval'])),
    }),
  }),
  twin(world, random) {
    const [sentence, quote] = [random.pick([...STATES]), random.pick([...QUOTES])];
    const afterAll = addDays(`${world.months[0] ?? ''}-28`, 60);
    const approved = {
      ai_use: 'used',
      tool: 'Plumeline',
      data_classes: 'public',
      prior_approval_ref: 'Accord du comité',
    };
    return {
      at: delivered(
        world,
        random,
        random.pick([
          { sentence, clause: bound('prior_approval'), declaration: approved },
          { sentence, clause: { ...bound('forbidden'), ai_policy_notified_on: afterAll } },
          { sentence: quote, clause: bound('forbidden') },
        ]),
      ),
    };
  },
};
