import type { Client } from 'pg';
import { FactWriter, type PieceId } from '../../rules/kept-facts.js';
import type { RuleInputs } from '../../rules/rule-inputs.js';
import { copyRows, type CopyRow } from '../copy-rows.js';
import { packPiece } from '../packed-piece.js';
import { sqlFile } from '../read/sql-file.js';

const stageSql = sqlFile(import.meta.url, './stage-inputs.sql');
const storeSql = sqlFile(import.meta.url, './store-inputs.sql');

/** Items in the facts that wait: those of a contract with ten thousand invoices are not kept in memory beside many others. */
const FULL = 50_000;
/** Ids of pieces on their way that are remembered, not to send them twice; the last statement tells the others apart. */
const REMEMBERED = 200_000;

/**
 * What the rules of an audit were given, on its way into the database. Only that of findings of which nothing is kept yet is
 * written down: an audit that finds what is known looks up its ids, and no more.
 */
export class KeptInputs {
  private waiting = new Map<string, RuleInputs>();
  private weight = 0;
  private opened = false;
  private pieces: CopyRow[] = [];
  private readonly sent = new Set<PieceId>();
  private readonly writer = new FactWriter((id, text) => {
    if (this.sent.has(id)) return;
    if (this.sent.size >= REMEMBERED) this.sent.clear();
    this.sent.add(id);
    this.pieces.push({ org_id: this.orgId, id, content: packPiece(text) });
  });

  constructor(
    private readonly client: Client,
    private readonly orgId: string,
  ) {}

  /** So much waits that it is to be flushed. */
  get isFull(): boolean {
    return this.weight >= FULL;
  }

  /** @param contentHash of the finding as its rule gave it */
  add(contentHash: string, inputs: RuleInputs): void {
    this.waiting.set(contentHash.slice(0, 32), inputs);
    this.weight += Object.values(inputs.facts).reduce<number>((sum, fact) => sum + itemsOf(fact), 0);
  }

  /** Writes what waits into tables of the session. */
  async flush(): Promise<void> {
    const { waiting } = this;
    this.waiting = new Map();
    this.weight = 0;
    if (!this.opened) await this.client.query(stageSql);
    this.opened = true;
    const { rows: known } = await this.client.query<{ id: string }>(
      `SELECT replace(content_id::text, '-', '') AS id FROM finding_input WHERE content_id = ANY ($1::uuid[])`,
      [[...waiting.keys()]],
    );
    for (const { id } of known) waiting.delete(id);
    const inputs = [...waiting].map(([contentId, { facts, judged }]) => ({
      org_id: this.orgId,
      content_id: contentId,
      judged: this.writer.write(judged),
      names: Object.keys(facts),
      pieces: Object.values(facts).map((fact) => this.writer.write(fact)),
    }));
    const { pieces } = this;
    this.pieces = [];
    await copyRows(this.client, 'new_fact_piece', ['org_id', 'id', 'content'], pieces);
    await copyRows(
      this.client,
      'new_finding_input',
      ['org_id', 'content_id', 'judged', 'names', 'pieces'],
      inputs,
    );
  }

  /** Keeps what is new of it. */
  async store(): Promise<void> {
    await this.client.query(storeSql);
  }
}

/** The items of a fact, and of the lists in it. */
function itemsOf(fact: unknown): number {
  if (Array.isArray(fact)) return fact.length;
  if (typeof fact !== 'object' || fact === null) return 0;
  return Object.values(fact).reduce<number>(
    (sum, inner) => sum + (Array.isArray(inner) ? inner.length : 0),
    0,
  );
}
