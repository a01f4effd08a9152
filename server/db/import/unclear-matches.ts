import type { Client } from 'pg';
import { readFormAnswer } from '../../domain/answer-form.js';
import { documentStatus } from '../../domain/document-status.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { referenceKey } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Lang, Text } from '../../domain/text.js';
import {
  invoiceContractUnclear,
  lineMatchUnclear,
  MATCHING_CODES,
  NO_MATCH,
  type UnclearMatch,
} from '../../importers/matching-problems.js';
import { sqlFile } from '../read/sql-file.js';

const unclearSql = sqlFile(import.meta.url, './unclear-matches.sql');
/** Fields that one form asks: what a person answers in a sitting. The others are asked once these are answered. */
const ASKED_AT_ONCE = 50;

/** An answer to one field, of a document or of the invoice that a row of the register of answers names. */
interface ToldMatch {
  document_id: string | null;
  number_key: string | null;
  supplier_id: string | null;
  code: string;
  name: string | null;
  value: string;
}

/**
 * Lays out what was answered about matches, field by field, for the steps of settling. A row of the register of answers may
 * name an invoice and its contractor instead of a file: its answer is the contract. An answer that is no form settles nothing.
 */
export async function layOutToldMatches(client: Client): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS told_match (
       document_id bigint, number_key text, supplier_id bigint, code text, name text, value text, key text
     ) ON COMMIT PRESERVE ROWS;
     DELETE FROM told_match`,
  );
  const told = [...(await toldOfDocuments(client)), ...(await toldOfInvoices(client))];
  if (told.length === 0) return;
  const columns = ['document_id', 'number_key', 'supplier_id', 'code', 'name'] as const;
  const given = told.map(({ value }) => (value.trim() === NO_MATCH ? '' : value.trim()));
  await client.query(
    `INSERT INTO told_match SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    [...columns.map((column) => told.map((one) => one[column])), given, given.map(referenceKey)],
  );
}

async function toldOfDocuments(client: Client): Promise<ToldMatch[]> {
  const { rows } = await client.query<{ id: string; code: string; answer: string }>(
    `SELECT d.id, a.key AS code, a.value AS answer FROM document d CROSS JOIN LATERAL jsonb_each_text(d.answers) a
     WHERE a.key = ANY ($1::text[])`,
    [MATCHING_CODES],
  );
  return rows.flatMap(({ id, code, answer }) =>
    [...(readFormAnswer(answer) ?? [])].map(([name, value]) => ({
      document_id: id,
      number_key: null,
      supplier_id: null,
      code,
      name,
      value,
    })),
  );
}

/** A later row instead of an earlier one about the same invoice. */
async function toldOfInvoices(client: Client): Promise<ToldMatch[]> {
  const { rows } = await client.query<ToldMatch>(
    `SELECT DISTINCT ON (a.number_key, a.supplier_id) NULL AS document_id, a.number_key, a.supplier_id, a.code, NULL AS name,
            a.answer AS value
     FROM answer a
     WHERE a.code = $1 AND a.file IS NULL AND a.number_key IS NOT NULL AND a.supplier_id IS NOT NULL
     ORDER BY a.number_key, a.supplier_id, a.document_id DESC, a.row_no DESC`,
    [invoiceContractUnclear.code],
  );
  return rows;
}

interface Match {
  code: string;
  name: string;
  invoice: string;
  line: string | null;
  kind: 'contract' | 'person' | 'profile' | 'deliverable';
  /** The name or profile as the line writes it. */
  wording: string | null;
  candidates: UnclearMatch['candidates'];
  told: string | null;
  place: Omit<SourceRef, 'file'>;
}

interface AskedDocument {
  id: string;
  file: string;
  problems: Problem[];
  matches: Match[];
}

/**
 * Asks each document which contract its invoices, and whom or what its lines are for, where the registers leave a choice; and
 * asks no more once they or an answer settle it. After everything is settled, in the same transaction.
 */
export async function tellUnclearMatches(client: Client): Promise<void> {
  const { rows } = await client.query<AskedDocument>(unclearSql, [MATCHING_CODES, ASKED_AT_ONCE]);
  const changed = rows
    .map((document) => ({ id: document.id, before: document.problems, now: told(document) }))
    .filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now));
  if (changed.length === 0) return;
  await client.query(
    `UPDATE document d SET problems = n.problems, status = CASE WHEN d.duplicate_of IS NULL THEN n.status ELSE d.status END
     FROM unnest($1::bigint[], $2::jsonb[], $3::text[]) AS n (id, problems, status)
     WHERE d.id = n.id`,
    [
      changed.map(({ id }) => id),
      changed.map(({ now }) => JSON.stringify(now)),
      changed.map(({ now }) => documentStatus({ refused: false, problems: now })),
    ],
  );
}

function told({ file, problems, matches }: AskedDocument): Problem[] {
  const others = problems.filter(({ code }) => !MATCHING_CODES.includes(code));
  const asking = [invoiceContractUnclear, lineMatchUnclear].flatMap((kind) => {
    const own = matches.filter(({ code }) => code === kind.code);
    const first = own.find((match) => match.told === null);
    return first === undefined
      ? []
      : [kind.make({ file, ...first.place }, { matches: own.map(toMatch) }, first.wording ?? first.invoice)];
  });
  return [...others, ...asking];
}

const toMatch = (match: Match): UnclearMatch => ({
  name: match.name,
  label: labelOf(match),
  candidates: match.candidates,
  told: match.told === '' ? NO_MATCH : match.told,
});

const KINDS = {
  person: { fr: 'personne', en: 'person' },
  profile: { fr: 'profil', en: 'profile' },
  deliverable: { fr: 'livrable', en: 'deliverable' },
} as const;

/** `F-2026-118` · `ligne 3 de F-2026-118, personne « Camille »`. */
function labelOf({ invoice, line, kind, wording }: Match): Text {
  if (kind === 'contract') return { fr: invoice, en: invoice };
  const quoted = (lang: Lang): string => (wording === null ? '' : ` ${formatQuoted(wording, lang)}`);
  return {
    fr: `ligne ${line ?? ''} de ${invoice}, ${KINDS[kind].fr}${quoted('fr')}`,
    en: `line ${line ?? ''} of ${invoice}, ${KINDS[kind].en}${quoted('en')}`,
  };
}
