import {
  RefusedFile,
  wholeFile,
  type Claim,
  type FileLook,
  type Importer,
  type SourceFile,
} from '../importer.js';
import type { ReadPiece } from '../importer.js';
import { asObject, itemsOf, type JsonValue } from '../json/json-value.js';
import { jsonHead, readJson } from '../json/read-json.js';
import { contractDataNotRead } from '../published-contracts/contract-problems.js';
import type { PublishedContract } from '../published-contracts/published-contract.js';
import { newReading, registerPieces } from '../published-contracts/register-pieces.js';
import { jsonNode, type SourceNode } from '../published-contracts/source-node.js';
import { contractsOf } from './ocds-contract.js';
import { processesOf } from './releases.js';

/** Column of the register → where the format has it. */
const COLUMNS: Readonly<Record<string, string>> = {
  contract_ref: 'contracts.id',
  title: 'contracts.title',
  entity: 'buyer.name',
  supplier_name: 'awards.suppliers.name',
  supplier_siret: 'parties.identifier.id',
  start_date: 'contracts.period.startDate',
  end_date: 'contracts.period.endDate',
  ceiling_amount: 'contracts.value.amount',
  currency: 'contracts.value.currency',
};

const RECORDS = {
  fr: 'un paquet d’enregistrements OCDS (records), au lieu de publications (releases)',
  en: 'an OCDS record package (records) instead of releases',
};
const NO_CONTRACT = {
  fr: 'une publication OCDS sans attribution ni contrat',
  en: 'an OCDS publication without an award or a contract',
};

/** Contracts as the Open Contracting Data Standard 1.1 publishes them: a release package, or one release. */
export const ocds: Importer = { format: 'ocds', kind: 'register', claims, read };

function claims(look: FileLook): Claim {
  if (look.part !== 'register' && look.part !== 'any') return null;
  const members = asObject(jsonHead(look))?.members;
  if (members === undefined) return null;
  const isPackage = (members.has('releases') || members.has('records')) && members.has('version');
  return isPackage || members.has('ocid') || firstHasOcid(members.get('releases')) ? 'named' : null;
}

const firstHasOcid = (releases: JsonValue | undefined): boolean =>
  asObject(itemsOf(releases)[0])?.members.has('ocid') === true;

async function* read(file: SourceFile): AsyncGenerator<ReadPiece> {
  const root = await readJson(file);
  const releases = releasesOf(root, file.name);
  const reading = newReading();
  const processes = processesOf(releases);
  if (processes.every(({ agreements }) => agreements.size === 0)) {
    const isRecords = asObject(root)?.members.has('records') === true;
    const what = isRecords ? RECORDS : NO_CONTRACT;
    throw new RefusedFile(contractDataNotRead.make(wholeFile(file.name), { what }));
  }
  function* published(): Generator<PublishedContract> {
    for (const process of processes) yield* contractsOf(process, reading.problems);
  }
  yield* registerPieces(file.name, COLUMNS, published(), reading);
}

function releasesOf(root: JsonValue, file: string): SourceNode[] {
  const members = asObject(root)?.members;
  const list = members?.get('releases');
  const items = itemsOf(list);
  if (list === undefined) return members?.has('ocid') === true ? [jsonNode(root, { file, path: '' })] : [];
  return items.map((release, index) =>
    jsonNode(release, { file, path: items.length > 1 ? `/releases[${index + 1}]` : '/releases' }),
  );
}
