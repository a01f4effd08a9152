import { CONTRACT } from '../golden/golden-contract.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { register } from './audit-dossier.js';
import { documentsNow, dropFiles, type DocumentNow } from './drop-files.js';
import { ublCarrying, type Carried } from './ubl-carrying.js';

/** The contractor of `M-2026-01`, and another, of `M-2026-02`; both hold `M-SAME`. */
export const SUPPLIER = { supplier: CONTRACT.supplier_name, siret: CONTRACT.supplier_siret };
export const OTHER = { supplier: 'Atelier Brume', siret: '90000000200015' };
const CONTRACTS = {
  'contracts.csv': register(
    CONTRACT,
    { ...CONTRACT, contract_ref: 'M-2026-02', supplier_name: OTHER.supplier, supplier_siret: OTHER.siret },
    { ...CONTRACT, contract_ref: 'M-SAME' },
    { ...CONTRACT, contract_ref: 'M-SAME', supplier_name: OTHER.supplier, supplier_siret: OTHER.siret },
  ),
};
/** A sheet of one day, which may name a contract. */
export const sheet = (day: string, contract?: string): string =>
  contract === undefined
    ? `person,date,quantity,unit\nCamille Exemple,${day},1,day\n`
    : `person,contract_ref,date,quantity,unit\nCamille Exemple,${contract},${day},1,day\n`;
/** An invoice of the holder of a contract that carries files. */
export const invoice = (
  number: string,
  files: readonly Carried[],
  contract = CONTRACT.contract_ref,
): string => ublCarrying({ number, files, contract, ...(contract === 'M-2026-02' ? OTHER : SUPPLIER) });
/** The same, with one sheet. */
export const carrying = (number: string, content: string | Uint8Array, contract?: string): string =>
  invoice(number, [{ name: 'cra.csv', content }], contract);

/** What is dropped into organisations of a test, and how their documents then stand. */
export interface CarryingOrganisations {
  organisation: () => Promise<string>;
  /** Drops files; the contracts come with the first of an organisation. */
  drop: (orgId: string, files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  /** What counts: invoices, and timesheets with their days and contracts. */
  counted: (orgId: string) => Promise<string[]>;
  /** The status of each document, and the codes of its problems. */
  told: (orgId: string) => Promise<string[]>;
  query: <T>(orgId: string, sql: string, ...values: (string | number)[]) => Promise<T[]>;
}

/** Organisations in the database that is open when they are asked for. */
export function carryingOrganisations(database: () => Database): CarryingOrganisations {
  const known = new Set<string>();
  const now = async (orgId: string): Promise<DocumentNow[]> =>
    (await documentsNow(database(), orgId)).filter(({ kind }) => kind !== 'register');
  return {
    organisation: () => createOrganisation(database(), 'carried'),
    drop: async (orgId, files) => {
      await dropFiles(database(), orgId, known.has(orgId) ? files : { ...CONTRACTS, ...files });
      known.add(orgId);
    },
    counted: async (orgId) =>
      (await now(orgId)).flatMap(({ file, invoices, days, contracts }) =>
        invoices.length > 0 || days !== null
          ? [[file, ...invoices, days, ...contracts].filter(Boolean).join(' ')]
          : [],
      ),
    told: async (orgId) =>
      (await now(orgId)).map(({ file, status, problems }) => [file, status, ...problems].join(' ')),
    query: <T>(orgId: string, sql: string, ...values: (string | number)[]) =>
      inOrganisation(database(), orgId, async (trx) => (await trx.raw<{ rows: T[] }>(sql, values)).rows),
  };
}
