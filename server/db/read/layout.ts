import type { Client } from 'pg';
import type { ContractFact } from '../../rules/facts/contract.js';
import { piecesOf, SUBJECTS, type LayoutPiece } from './fact-layout.js';
import type { FactReader } from './fact-reader.js';
import { laySpecialDates } from './special-dates.js';

/** What is laid for the questions of one audit: each piece once, before the first question that looks at it. */
export class Layout {
  private readonly laid = new Set<LayoutPiece>();
  private hasSubjects = false;

  constructor(
    private readonly client: Client,
    private readonly reader: FactReader,
    private readonly contracts: ReadonlyMap<string, ContractFact>,
  ) {}

  /** Lays the subjects, and what the questions look at. Nothing for no question. */
  async lay(questions: readonly string[]): Promise<void> {
    if (questions.length === 0) return;
    if (!this.hasSubjects) {
      this.hasSubjects = true;
      await this.reader.lay(SUBJECTS);
    }
    for (const piece of piecesOf(questions)) {
      if (this.laid.has(piece)) continue;
      this.laid.add(piece);
      for (const sql of piece.files) await this.reader.lay(sql);
      if (piece.isCalendar) await laySpecialDates(this.client, this.reader, this.contracts);
    }
  }
}
