import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { csv, writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

const FILE = 'invoices/facture.pdf';
const CODE = 'pdf-fields-unconfirmed';
const PAGE = readFileSync('server/importers/invoice-pdf/samples/blocs-cote-a-cote.pdf');

let house: CommandHouse;
beforeAll(async () => {
  house = makeCommandHouse();
  await house.warm();
});
afterAll(() => house.remove());

async function lines(command: 'audit' | 'inspect', files: DossierFiles): Promise<string[]> {
  const { folder, remove } = writeDossier(files);
  const ofAudit = command === 'audit' ? ['--as-of', TWO_FINDINGS_AS_OF] : [];
  try {
    const { status, stdout, stderr } = await house.run(command, [folder, ...ofAudit, '--lang', 'en']);
    expect([status, stderr]).toEqual([0, '']);
    return stdout.split('\n');
  } finally {
    remove();
  }
}

/** The line below the words that announce it, as a person copies it. */
const proposedIn = (printed: readonly string[]): string | undefined =>
  printed[printed.findIndex((line) => line.includes('Proposed answer')) + 1]?.trim();

test('the answer that the terminal proposes, copied into the register, is the answer', async () => {
  const answer = proposedIn(await lines('inspect', { [FILE]: PAGE })) ?? '';
  expect(answer).toMatch(/^number=2026-031; .*; currency=EUR$/);
  expect(proposedIn(await lines('audit', { [FILE]: PAGE }))).toBe(answer);

  const printed = await lines('audit', {
    [FILE]: PAGE,
    'register/answers.csv': csv(['file', 'code', 'answer'], [FILE, CODE, answer]),
  });
  expect(printed.join('\n')).not.toContain(CODE);
  expect(printed[1]).toMatch(/\b1\sinvoice\b/);
});
