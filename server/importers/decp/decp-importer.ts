import { readFile } from 'node:fs/promises';
import { decodeXml, decodeXmlHead } from '../einvoice/decode-xml.js';
import { parseXml } from '../einvoice/parse-xml.js';
import { refuseLargeXml } from '../einvoice/read-xml-invoice.js';
import { findRoot } from '../einvoice/xml-root.js';
import { lenientText } from '../file-family.js';
import {
  RefusedFile,
  wholeFile,
  type Claim,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { asObject } from '../json/json-value.js';
import { jsonHead, readJson } from '../json/read-json.js';
import { lookAtHead } from '../look.js';
import { concessionsNotRead, contractDataNotRead } from '../published-contracts/contract-problems.js';
import type { PublishedContract } from '../published-contracts/published-contract.js';
import { newReading, registerPieces, type ContractReading } from '../published-contracts/register-pieces.js';
import { cellText, openTables } from '../tables/table-source.js';
import { readDecpContract } from './decp-contract.js';
import { jsonEntries, xmlEntries, type DecpEntry } from './decp-entries.js';
import { isDecpHeader, tabularEntries } from './tabular.js';

/** Column of the register → where the format has it. */
const COLUMNS: Readonly<Record<string, string>> = {
  contract_ref: 'id',
  title: 'objet',
  entity: 'acheteur.nom',
  entity_siret: 'acheteur.id',
  supplier_name: 'titulaires.denominationSociale',
  supplier_siret: 'titulaires.id',
  notified_on: 'dateNotification',
  end_date: 'dureeMois',
  ceiling_amount: 'montant',
  price_form: 'formePrix',
};

const SCHEMA = {
  fr: 'le schéma d’un format de données, sans données',
  en: 'the schema of a data format, without data',
};
const NOTHING = {
  fr: 'une publication de marchés sans aucun marché',
  en: 'a publication of contracts without any contract',
};

/** French essential data of procurement (DECP), as JSON, as XML or as the tabular republication. */
export const decp: Importer = { format: 'decp', kind: 'register', claims, read };

function claims(look: FileLook): Claim {
  if (look.part !== 'register' && look.part !== 'any') return null;
  const [only] = look.sheets;
  if (only !== undefined) return isDecpHeader(only.rows[0] ?? []) ? 'named' : null;
  if (findRoot(decodeXmlHead(look.head))?.local === 'marches') return 'named';
  const head = asObject(jsonHead(look));
  return head?.members.has('marches') === true || isSchema(head) ? 'named' : null;
}

/** The published schema of the format itself, whose properties have its names. */
function isSchema(head: ReturnType<typeof asObject>): boolean {
  return asObject(asObject(head?.members.get('properties'))?.members.get('marches')) !== null;
}

async function* read(file: SourceFile): AsyncGenerator<ReadPiece> {
  const reading = newReading();
  const { family } = await lookAtHead(file);
  const entries = family === 'xml' ? await entriesOfXml(file) : await entriesOf(file, reading);
  let seen = 0;
  function* published(): Generator<PublishedContract> {
    for (const { kind, node } of entries) {
      seen += 1;
      if (kind === 'concession') reading.notes.add('concession', node.at);
      else {
        const contract = readDecpContract(node, reading.problems);
        if (contract !== null) yield contract;
      }
    }
  }
  const pieces = [...registerPieces(file.name, COLUMNS, published(), reading)];
  const concessions = reading.notes.count('concession');
  if (seen === 0) throw new RefusedFile(contractDataNotRead.make(wholeFile(file.name), { what: NOTHING }));
  if (seen === concessions)
    throw new RefusedFile(concessionsNotRead.make(wholeFile(file.name), { count: concessions }));
  yield* pieces;
}

async function entriesOfXml(file: SourceFile): Promise<Iterable<DecpEntry>> {
  refuseLargeXml(file.byteLength, file.name);
  const at = wholeFile(file.name);
  return xmlEntries(parseXml(decodeXml(await readFile(file.path), at), at), file.name);
}

async function entriesOf(file: SourceFile, reading: ContractReading): Promise<Iterable<DecpEntry>> {
  for (const source of await tablesOf(file)) {
    for await (const row of source.rows()) {
      if (!isDecpHeader(row.cells.map(cellText))) break;
      const nodes = await tabularEntries(source, reading.notes);
      reading.problems.push(...source.problems());
      return nodes.map((node) => ({ kind: 'contract', node }));
    }
  }
  const root = await readJson(file);
  if (isSchema(asObject(root)))
    throw new RefusedFile(contractDataNotRead.make(wholeFile(file.name), { what: SCHEMA }));
  return jsonEntries(root, file.name);
}

/** Tables of the file; none where it starts like JSON. */
async function tablesOf(file: SourceFile): ReturnType<typeof openTables> {
  const { head, family } = await lookAtHead(file);
  const isJson = family === 'text' && /^\s*[{[]/.test(lenientText(head) ?? '');
  return isJson ? [] : openTables(file);
}
