import { addDays } from '../../../server/domain/civil-date.js';
import { BRUMEVAL, LUNAPOSTE, NEBULINE, ORMECLAIR, PIXELUNE } from '../../demo/contractors.js';
import type { DemoInvoice, WorkedDay } from '../../demo/model.js';
import { PEOPLE } from '../../demo/team.js';
import { workdays } from '../../demo/workdays.js';
import type { Random } from '../random.js';

const CONTRACTORS = [BRUMEVAL, LUNAPOSTE, NEBULINE, ORMECLAIR, PIXELUNE];
const WORK = ['Cadrage', 'Développement', 'Recette', 'Étude d’impact', 'Reprise des données', 'Formation'];
const FIRST_DAY = '2026-01-05';

/** An invoice of one to forty lines in whole cents, one of each number. */
export function randomInvoice(random: Random, index: number): DemoInvoice {
  const issued = addDays(FIRST_DAY, random.below(300));
  const count = 1 + random.below(random.below(8) === 0 ? 40 : 6);
  return {
    number: `F-${String(index).padStart(4, '0')}`,
    issued,
    contractor: random.pick(CONTRACTORS),
    contract: `M-2026-${String(1 + random.below(30)).padStart(3, '0')}`,
    lines: Array.from({ length: count }, (_, line) => ({
      id: `${line + 1}`,
      text: random.pick(WORK),
      quantity: `${1 + random.below(20)}.${random.pick(['00', '25', '50'])}`,
      unit: random.pick(['day', 'hour'] as const),
      price: `${300 + random.below(700)}`,
      from: addDays(issued, -30),
      to: issued,
    })),
  };
}

/** A month of one member of the team of the demonstration, and the contract it was for. */
export function randomMonth(random: Random): { contract: string; days: WorkedDay[] } {
  const { contract_ref: contract = '', person_key: person = '' } = random.pick(PEOPLE);
  const month = `2026-${String(1 + random.below(9)).padStart(2, '0')}`;
  const days = workdays(`${month}-01`, `${month}-28`)
    .filter(() => random.below(5) > 0)
    .map((date) => ({ person, date, days: random.pick(['1', '0.5']), task: random.pick(WORK) }));
  return { contract, days };
}
