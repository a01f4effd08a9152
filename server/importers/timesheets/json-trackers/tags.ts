import { readLabels } from '../../../domain/line-labels.js';
import type { ReadTimesheetEntry } from '../../../domain/timesheet.js';
import { itemsOf, type JsonObject } from '../../json/json-value.js';

/** The tags of a record as texts, in its order. */
export function tagsOf(record: JsonObject, name = 'tags'): string[] {
  return itemsOf(record.members.get(name)).filter(
    (tag): tag is string => typeof tag === 'string' && tag.trim() !== '',
  );
}

/** What tags such as `commande:BC-2026-014` or `Livrable: L-09` state in so many words. */
export function linksOfTags(
  tags: readonly string[],
): Pick<ReadTimesheetEntry, 'contractRef' | 'orderRef' | 'deliverableRef'> {
  const labels = readLabels(tags.join(';'));
  return {
    contractRef: labels.contract ?? null,
    orderRef: labels.order ?? null,
    deliverableRef: labels.deliverable ?? null,
  };
}

/** The tags that state no link. */
export function plainTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => Object.keys(readLabels(tag)).length === 0);
}
