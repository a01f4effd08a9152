import { addDays } from '../../../server/domain/civil-date.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';

/** A billed deliverable whose delivered note holds this sentence, and a declaration of the use. */
function delivered(world: World, random: Random, sentence: string) {
  const contract = world.contract(FIXED_PRICE);
  const file = `deliverables/${contract.ref}-note.${random.pick(['md', 'txt'])}`;
  let signed = '';
  const { deliverable } = billedDeliverable(world, random, contract, (_issued, monthEnd) => {
    signed = addDays(monthEnd, -2);
    return { file };
  });
  world.file(file, `# ${contract.ref}\n\nLe port a ${random.between(2, 90)} places.\n\n${sentence}\n`);
  world.declaration(contract, {
    deliverable_ref: deliverable,
    signed_at: signed,
    ai_use: 'used',
    tool: 'Plumeline',
    data_classes: 'public',
  });
  return { contract: contract.ref, deliverable };
}

/** The address of an upload, or a document quoted by number; or a reference to a public page. */
export const planter: Planter = {
  code: 'I13',
  plant: (world, random) => ({
    at: delivered(
      world,
      random,
      random.pick([
        `Voir https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/${random.between(1, 99)}/bail.pdf`,
        `Le bail est de neuf ans. fileciteturn0file${random.between(0, 9)}`,
        `Le bail est de neuf ans[attached_file:${random.between(1, 9)}].`,
      ]),
    ),
  }),
  twin: (world, random) => ({
    at: delivered(
      world,
      random,
      random.pick([
        `Le bail est de neuf ans[cite: ${random.between(1, 9)}].`,
        'Ne jamais laisser [attached_file:1] dans une note.',
        'Voir https://port.example/bail.pdf',
      ]),
    ),
  }),
};
