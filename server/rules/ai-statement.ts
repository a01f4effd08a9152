import { max, min, sum, toDecimal, type Decimal } from '../domain/decimal.js';
import type { AiStatement } from '../effort/effort-input.js';
import type { DeclarationFact } from './facts/declaration.js';
import type { DeliverableFile } from './facts/deliverable-file.js';
import { statedTraces } from './traces-of-files.js';

const REVIEW = ['none', 'light', 'full'] as const;

function extreme(values: (Decimal | null)[], pick: typeof min): Decimal | null {
  const known = values.flatMap((value) => value ?? []);
  const [first, ...rest] = known;
  if (first === undefined) return null;
  return rest.reduce<Decimal>((best, value) => toDecimal(pick(best, value)), first);
}

/** What counts of a declaration. */
export type DeclaredAi = Pick<
  DeclarationFact,
  'aiUse' | 'shareLow' | 'shareHigh' | 'humanReview' | 'reviewDays'
> & { tools: readonly Pick<DeclarationFact['tools'][number], 'family'>[] };

/** A comment or a trailer says that a tool was used, and not how much: the estimator takes it as it takes silence. */
const STATED_BY_FILE: AiStatement = {
  state: 'used',
  family: null,
  shareLow: null,
  shareHigh: null,
  humanReview: null,
  reviewDays: null,
};

/**
 * The contractor's word on AI for one deliverable, taken as it stands. Several declarations (parts of the work) become
 * the widest range of shares, the fullest review and all review days; `none` beside `used` is a share from zero.
 * @param files delivered files: where nothing is signed, what one of them states of AI use is the declaration
 */
export function aiStatement(
  declarations: readonly DeclaredAi[],
  files: readonly Pick<DeliverableFile, 'traces'>[] = [],
): AiStatement {
  if (declarations.length === 0)
    return statedTraces(files).length > 0 ? STATED_BY_FILE : { state: 'not_declared' };
  const used = declarations.filter((declaration) => declaration.aiUse === 'used');
  if (used.length === 0) return { state: 'none' };
  const reviews = used.flatMap((declaration) => declaration.humanReview ?? []);
  const reviewDays = used.flatMap((declaration) => declaration.reviewDays ?? []);
  const isWhole = declarations.length === 1;
  const high = extreme(
    // "At least" half of one part, beside other parts, is what the widest range goes up to.
    used.map((d) => d.shareHigh ?? (isWhole ? null : d.shareLow)),
    max,
  );
  const low = extreme(
    used.map((d) => d.shareLow),
    min,
  );
  // A part without AI lowers a share that was told; of a share that nobody told it says nothing.
  const isLowered = used.length < declarations.length && high !== null;
  return {
    state: 'used',
    family: used.flatMap((d) => d.tools.flatMap((tool) => tool.family ?? []))[0] ?? null,
    shareLow: isLowered ? '0' : low,
    shareHigh: high,
    humanReview: [...REVIEW].reverse().find((review) => reviews.includes(review)) ?? null,
    reviewDays: reviewDays.length === 0 ? null : toDecimal(sum(reviewDays)),
  };
}
