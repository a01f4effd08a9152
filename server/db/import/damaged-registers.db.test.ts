import { describe, expect, test } from '@jest/globals';
import { csv } from '../../../test/support/audit-dossier.js';
import { emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import {
  contracts,
  CONTRACTS,
  documentsOf,
  receive,
  rowsOf,
} from '../../../test/support/received-registers.js';
import { FINANCE } from '../../../test/support/screens.js';
import { screenReads } from '../read/screens/screen-reads.js';

const TIMEOUT = 60_000;
const ceilings = (orgId: string): Promise<string[]> =>
  rowsOf(orgId, 'contract', 'contract_ref', 'ceiling_amount');

const noticesOf = async (orgId: string, documentId: string): Promise<[string, string, string][]> => {
  const document = await screenReads(await partsDatabase()).document(orgId, FINANCE, documentId);
  return (document?.problems ?? [])
    .filter(({ severity }) => severity === 'info')
    .map(({ code, message }) => [code, message.fr, message.en]);
};

describe('a register that was not read whole', () => {
  test(
    'removes nothing that it does not name: rows that it left out stay as they were',
    async () => {
      const orgId = await emptyOrganisation();
      await receive(orgId, {
        [CONTRACTS]: contracts({}, { contract_ref: 'M-2' }, { contract_ref: 'M-3' }),
      });
      await receive(orgId, {
        [CONTRACTS]: contracts({ ceiling_amount: '1500' }, { contract_ref: 'M-2', start_date: 'abc' }),
      });
      expect(await ceilings(orgId)).toEqual(['M-2 400000', 'M-2026-01 1500', 'M-3 400000']);
      const [first, last] = await documentsOf(orgId);
      expect(first).toMatchObject({ status: 'read', superseded_by: last?.id });
      expect(await noticesOf(orgId, last?.id ?? '')).toEqual([
        [
          'register-replaced',
          'Ce fichier remplace 1\u00a0ligne des envois précédents du même nom et n’en retire aucune. Il n’a pas été lu en entier\u00a0: ce qu’il ne reprend pas reste.',
          'This file replaces 1\u00a0row of what was sent before under its name, and removes none. It was not read whole: what it does not take up stays.',
        ],
      ]);
    },
    TIMEOUT,
  );

  test(
    'leaves what is known where its own value could not be read, until it is corrected',
    async () => {
      const orgId = await emptyOrganisation();
      await receive(orgId, { [CONTRACTS]: contracts({}, { contract_ref: 'M-2' }) });
      const ids = await rowsOf(orgId, 'contract', 'id', 'contract_ref');
      const sent = (ceiling_amount: string): string =>
        contracts({ ceiling_amount }, { contract_ref: 'M-2', ceiling_amount: '7' });
      await receive(orgId, { [CONTRACTS]: sent('1,375') });
      expect(await ceilings(orgId)).toEqual(['M-2 7', 'M-2026-01 400000']);
      const last = (await documentsOf(orgId))[1];
      expect(await noticesOf(orgId, last?.id ?? '')).toEqual([
        [
          'register-replaced',
          'Ce fichier remplace 1\u00a0ligne des envois précédents du même nom et n’en retire aucune. Il n’a pas été lu en entier\u00a0: ce qu’il ne reprend pas reste.',
          'This file replaces 1\u00a0row of what was sent before under its name, and removes none. It was not read whole: what it does not take up stays.',
        ],
        [
          'register-kept',
          '1\u00a0ligne de ce fichier ne compte pas\u00a0: une valeur n’a pas pu y être lue, ou d’autres lignes sur le même objet manquent. Ce qui était connu reste.',
          '1\u00a0row of this file does not count: a value could not be read there, or other rows about the same thing are missing. What was known stays.',
        ],
      ]);
      await receive(orgId, { [CONTRACTS]: sent('1375') });
      expect(await ceilings(orgId)).toEqual(['M-2 7', 'M-2026-01 1375']);
      expect(await rowsOf(orgId, 'contract', 'id', 'contract_ref')).toEqual(ids);
      expect((await documentsOf(orgId)).map(({ status }) => status)).toEqual([
        'superseded',
        'superseded',
        'read',
      ]);
    },
    TIMEOUT,
  );

  test(
    'leaves all rows of a key of which it lost some',
    async () => {
      const orgId = await emptyOrganisation();
      const rates = (...rows: string[][]): string =>
        csv(['contract_ref', 'profile', 'unit', 'rate', 'valid_from'], ...rows);
      const FILE = 'register/rate_card.csv';
      await receive(orgId, {
        [FILE]: rates(
          ['M-1', 'Chef', 'day', '700', '2026-01-01'],
          ['M-1', 'Chef', 'day', '720', '2026-07-01'],
          ['M-1', 'Développeur', 'day', '500', '2026-01-01'],
        ),
      });
      await receive(orgId, {
        [FILE]: rates(
          ['M-1', 'Chef', 'day', 'x', '2026-01-01'],
          ['M-1', 'Chef', 'day', '730', '2026-07-01'],
          ['M-1', 'Développeur', 'day', '510', '2026-01-01'],
        ),
      });
      expect(await rowsOf(orgId, 'rate', 'profile', 'rate')).toEqual([
        'Chef 700',
        'Chef 720',
        'Développeur 510',
      ]);
    },
    TIMEOUT,
  );

  test(
    'and gave no row is closed by its correction',
    async () => {
      const orgId = await emptyOrganisation();
      await receive(orgId, { [CONTRACTS]: contracts({ start_date: 'abc' }) });
      await receive(orgId, { [CONTRACTS]: contracts({}) });
      expect(await ceilings(orgId)).toEqual(['M-2026-01 400000']);
      const [first, last] = await documentsOf(orgId);
      expect(first).toEqual({ id: first?.id, status: 'superseded', superseded_by: last?.id });
      expect(last).toMatchObject({ status: 'read', superseded_by: null });
      // A file that gives nothing closes nothing that counts.
      await receive(orgId, { [CONTRACTS]: contracts({ start_date: 'abcd' }) });
      expect(await ceilings(orgId)).toEqual(['M-2026-01 400000']);
      expect((await documentsOf(orgId))[1]).toEqual(last);
    },
    TIMEOUT,
  );
});

test(
  'a register read whole says how many rows it replaces and how many it removes',
  async () => {
    const orgId = await emptyOrganisation();
    await receive(orgId, { [CONTRACTS]: contracts({}, { contract_ref: 'M-2' }, { contract_ref: 'M-3' }) });
    await receive(orgId, { [CONTRACTS]: contracts({ ceiling_amount: '1500' }) });
    const [first, last] = await documentsOf(orgId);
    expect(await noticesOf(orgId, first?.id ?? '')).toEqual([]);
    expect(await noticesOf(orgId, last?.id ?? '')).toEqual([
      [
        'register-replaced',
        'Ce fichier remplace 1\u00a0ligne des envois précédents du même nom et en retire 2\u00a0lignes.',
        'This file replaces 1\u00a0row of what was sent before under its name, and removes 2\u00a0rows.',
      ],
    ]);
  },
  TIMEOUT,
);

test(
  'the contract of one firm never becomes that of another under the same reference',
  async () => {
    const orgId = await emptyOrganisation();
    const held = (supplier_name: string, entity: string): Record<string, string> => ({
      supplier_siret: '',
      supplier_vat_id: '',
      supplier_name,
      entity,
    });
    const known = (): Promise<string[]> => rowsOf(orgId, 'contract', 'id', 'supplier_name', 'entity');
    await receive(orgId, { [CONTRACTS]: contracts(held('Alpha', 'Ville'), held('Beta', 'Métropole')) });
    const beta = (await known())[1];
    await receive(orgId, { [CONTRACTS]: contracts(held('BETA ', 'Métropole')) });
    expect(await known()).toEqual([beta?.replace('Beta', 'BETA')]);
  },
  TIMEOUT,
);
