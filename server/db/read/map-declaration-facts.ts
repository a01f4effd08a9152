import type {
  Admissions,
  EarlierVersion,
  QuestionBefore,
  SameDeclarations,
  UsedElsewhere,
} from '../../rules/facts/declaration-history.js';
import type { LikeWork } from '../../rules/facts/like-work.js';
import { orNull, sourceOf, text, type Row } from './row.js';

/** Rows of the questions on declarations as the types that rules read. */

export const toAdmissions = (row: Row): Admissions => ({
  count: row.count as number,
  before: row.before as Admissions['before'],
  beforeCount: row.beforeCount as number,
  unknown: row.unknown as string[],
});

export const toEarlierVersion = (row: Row): EarlierVersion => ({
  ref: text(row, 'ref'),
  signedAt: text(row, 'signedAt'),
  aiUse: row.aiUse as EarlierVersion['aiUse'],
  shareLow: orNull(row, 'shareLow'),
  shareHigh: orNull(row, 'shareHigh'),
  humanHours: orNull(row, 'humanHours'),
  daysSavedLow: orNull(row, 'daysSavedLow'),
  daysSavedHigh: orNull(row, 'daysSavedHigh'),
  source: sourceOf(row),
});

export const toQuestionBefore = (row: Row): QuestionBefore => ({
  code: text(row, 'code'),
  askedOn: text(row, 'askedOn'),
});

export const toLikeWork = (row: Row): LikeWork => ({
  contractRef: text(row, 'contractRef'),
  deliverableRef: text(row, 'deliverableRef'),
  measure: text(row, 'measure'),
  days: text(row, 'days'),
  source: sourceOf(row),
});

export const toSameDeclarations = (row: Row): SameDeclarations => ({
  declarations: row.declarations as number,
  deliverables: row.deliverables as number,
  types: row.types as number,
  named: row.named as SameDeclarations['named'],
});

export const toUsedElsewhere = (row: Row): UsedElsewhere => ({
  type: text(row, 'type'),
  declarations: row.declarations as number,
  named: row.named as string[],
  sources: row.sources as UsedElsewhere['sources'],
  usedDeclarations: row.usedDeclarations as number,
  used: row.used as UsedElsewhere['used'],
});
