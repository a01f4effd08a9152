import { asObject, itemsOf, textOf } from '../../json/json-value.js';
import { EMPTY_ENTRY } from '../record-entries.js';
import { jsonImporter, readRecords, readInterval } from './json-tracker.js';
import { linksOfTags, plainTags, tagsOf } from './tags.js';

const START = /^\d{8}T\d{6}Z$/;

/**
 * Timewarrior's `timew export`: a list of intervals in UTC, of the person who keeps them. The first tag is taken for the
 * project, the others for the task.
 */
export const timewarrior = jsonImporter({
  format: 'timewarrior',
  recognises: (head) => itemsOf(head).some((item) => START.test(textOf(asObject(item), 'start') ?? '')),
  read: (value, file) =>
    readRecords(
      itemsOf(value).flatMap((item) => asObject(item) ?? []),
      file,
      (record, at, problems) => {
        const interval = readInterval(record, { start: 'start', end: 'end' }, at, problems);
        if (interval === null) return null;
        const tags = tagsOf(record);
        const [project = null, ...others] = plainTags(tags);
        return {
          ...EMPTY_ENTRY,
          ...linksOfTags(tags),
          ...interval,
          project,
          task: others.length > 0 ? others.join(', ') : null,
          note: textOf(record, 'annotation'),
          source: at,
        };
      },
    ),
});
