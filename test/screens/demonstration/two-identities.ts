import { expect, test } from '@jest/globals';
import { ECUME, NACREE } from '../../../scripts/demo/contractors.js';
import type { Contractor } from '../../../scripts/demo/model.js';
import type { Sight } from '../../../server/usecases/reads/sight.js';
import { contractorOf, FINANCE } from '../../support/screens.js';
import { everythingOf } from '../everything-of.js';
import { asked, codesOf, found, theDemonstration } from '../the-demonstration.js';

function sightOf({ name }: Contractor): Sight {
  const { invoices } = theDemonstration();
  const firm = invoices.find(({ supplier }) => supplier?.name === name)?.supplier;
  if (firm?.id == null) throw new RangeError(`${name} bills nothing`);
  return contractorOf(firm.id);
}

test('what is said of a contractor and of another is for the buyer: neither reads of it, nor of the other', async () => {
  const said = await found(FINANCE);
  expect(codesOf(said)).toEqual(expect.arrayContaining(['D5', 'P6', 'P7']));
  expect(asked(said, 'D5')?.about).toMatchObject({ supplier: { name: NACREE.name } });
  for (const [own, other, word] of [
    [NACREE, ECUME, 'EB-3'],
    [ECUME, NACREE, 'NK-5'],
  ] as const) {
    const sight = sightOf(own);
    expect(codesOf(await found(sight)).filter((code) => ['D5', 'P6', 'P7'].includes(code))).toEqual([]);
    const read = JSON.stringify(await everythingOf(sight));
    expect(read).toContain(own.name);
    for (const foreign of [other.name, other.siret, word]) expect(read).not.toContain(foreign);
  }
});
