import type { BilledPeriods, BillingGap, BillingOverlap } from '../../rules/facts/billed-periods.js';
import type { LikeInvoice } from '../../rules/facts/like-invoice.js';
import { orNull, sourceOf, text, type Row } from './row.js';

/** Rows of the questions on what may be billed twice, as the types that rules read. */

export const toLikeInvoice = (row: Row): LikeInvoice => ({
  invoice: text(row, 'invoice'),
  file: text(row, 'file'),
  numberKey: text(row, 'numberKey'),
  ownNumberKey: text(row, 'ownNumberKey'),
  issueDate: text(row, 'issueDate'),
  amount: text(row, 'amount'),
  ownAmount: text(row, 'ownAmount'),
  daysEarlier: row.daysEarlier as number,
  likeCount: row.likeCount as number,
  periodStart: orNull(row, 'periodStart'),
  periodEnd: orNull(row, 'periodEnd'),
  ownPeriodStart: orNull(row, 'ownPeriodStart'),
  ownPeriodEnd: orNull(row, 'ownPeriodEnd'),
  toldApart: row.toldApart as LikeInvoice['toldApart'],
  source: sourceOf(row),
});

export const toBilledPeriods = (row: Row): BilledPeriods => ({
  timeLines: row.timeLines as number,
  undatedLines: row.undatedLines as number,
  gap:
    row.gapFrom == null
      ? null
      : {
          from: text(row, 'gapFrom'),
          to: text(row, 'gapTo'),
          previous: text(row, 'previous'),
          previousFile: text(row, 'previousFile'),
          recordedDays: orNull(row, 'recordedDays'),
          unconvertible: row.unconvertible === true,
          mayBeBilled: row.mayBeBilled === true,
          firstDate: orNull(row, 'firstDate'),
          lastDate: orNull(row, 'lastDate'),
          dates: row.dates as number,
          sources: row.sources as BillingGap['sources'],
        },
});

export const toBillingOverlap = (row: Row): BillingOverlap => ({
  personKey: text(row, 'personKey'),
  personName: orNull(row, 'personName'),
  how: text(row, 'how'),
  inWords: row.inWords === true,
  inHours: row.inHours === true,
  periodStart: text(row, 'periodStart'),
  periodEnd: text(row, 'periodEnd'),
  days: text(row, 'days'),
  lines: row.lines as BillingOverlap['lines'],
  otherDays: text(row, 'otherDays'),
  othersCount: row.othersCount as number,
  others: row.others as BillingOverlap['others'],
  sharedFrom: text(row, 'sharedFrom'),
  sharedTo: text(row, 'sharedTo'),
  wholeStart: text(row, 'wholeStart'),
  wholeEnd: text(row, 'wholeEnd'),
  recordedDays: orNull(row, 'recordedDays'),
  recordedSources: row.recordedSources as BillingOverlap['recordedSources'],
});
