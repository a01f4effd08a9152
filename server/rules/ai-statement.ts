import { max, min, sum, toDecimal, type Decimal } from '../domain/decimal.js';
import type { AiStatement } from '../effort/effort-input.js';
import type { DeclarationFact } from './facts/declaration.js';

const REVIEW = ['none', 'light', 'full'] as const;

function extreme(values: (Decimal | null)[], pick: typeof min): Decimal | null {
  const known = values.flatMap((value) => value ?? []);
  const [first, ...rest] = known;
  if (first === undefined) return null;
  return rest.reduce<Decimal>((best, value) => toDecimal(pick(best, value)), first);
}

/**
 * The contractor's word on AI for one deliverable, taken as it stands. Several declarations (parts of the work) become
 * the widest range of shares, the fullest review and all review days; `none` beside `used` is a share from zero.
 */
export function aiStatement(declarations: readonly DeclarationFact[]): AiStatement {
  if (declarations.length === 0) return { state: 'not_declared' };
  const used = declarations.filter((declaration) => declaration.aiUse === 'used');
  if (used.length === 0) return { state: 'none' };
  const reviews = used.flatMap((declaration) => declaration.humanReview ?? []);
  const reviewDays = used.flatMap((declaration) => declaration.reviewDays ?? []);
  const low =
    used.length < declarations.length
      ? '0'
      : extreme(
          used.map((d) => d.shareLow),
          min,
        );
  return {
    state: 'used',
    family: used.flatMap((d) => d.tools.flatMap((tool) => tool.family ?? []))[0] ?? null,
    shareLow: low,
    shareHigh: extreme(
      used.map((d) => d.shareHigh),
      max,
    ),
    humanReview: [...REVIEW].reverse().find((review) => reviews.includes(review)) ?? null,
    reviewDays: reviewDays.length === 0 ? null : toDecimal(sum(reviewDays)),
  };
}
