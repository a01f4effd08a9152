import type { RegisterRow } from '../../domain/register-tables.js';
import type { AiStatement } from '../../effort/effort-input.js';
import type { PastDeliverable } from '../../effort/history.js';

/** A finished deliverable of the history. */
export interface HistoryRow {
  id: string;
  /** Line of the file. */
  line: number;
  /** Its days were verified: it may teach, and counts in the measures. */
  checked: boolean;
  /** What the estimator knows of it; it carries its own declaration. */
  deliverable: PastDeliverable & { ai: AiStatement };
}

/** A row of the file as the estimator knows it. Null when a required value is missing: the reader has told it. */
export function historyRow({ row, values }: RegisterRow): HistoryRow | null {
  const type = values.type ?? null;
  const actualDays = values.actual_days ?? null;
  if (type === null || actualDays === null) return null;
  return {
    id: values.id ?? String(row),
    line: row,
    checked: values.checked !== 'no',
    deliverable: {
      type,
      actualDays,
      size: values.size ?? null,
      sizeUnit: values.size_unit ?? null,
      quotedDays: values.quoted_days ?? null,
      workUnitDays: null,
      complexity: complexityOf(values.complexity ?? null),
      drivers: driversOf(values.drivers ?? null),
      finishedOn: values.finished_on ?? null,
      // Without a name, each deliverable is that of another contractor.
      contractor: values.contractor ?? '',
      ai: aiOf(values),
    },
  };
}

function complexityOf(text: string | null): PastDeliverable['complexity'] {
  return text === 'simple' || text === 'medium' || text === 'complex' ? text : null;
}

/** `novelty:+1|review_rounds:+2`, checked by the reader. */
function driversOf(text: string | null): Record<string, number> {
  const items = (text ?? '').split('|').map((item) => item.split(':'));
  return Object.fromEntries(
    items.flatMap(([name, step]) => (step === undefined ? [] : [[(name ?? '').trim(), Number(step)]])),
  );
}

/** An empty cell is a silence, never `none`. */
function aiOf(values: RegisterRow['values']): AiStatement {
  if (values.ai_use === 'none') return { state: 'none' };
  if (values.ai_use !== 'used') return { state: 'not_declared' };
  return {
    state: 'used',
    family: values.family ?? null,
    shareLow: values.share_low ?? null,
    shareHigh: values.share_high ?? null,
    humanReview: reviewOf(values.human_review ?? null),
    reviewDays: null,
  };
}

function reviewOf(text: string | null): 'none' | 'light' | 'full' | null {
  return text === 'none' || text === 'light' || text === 'full' ? text : null;
}
