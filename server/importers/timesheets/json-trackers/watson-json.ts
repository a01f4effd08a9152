import { textOf } from '../../json/json-value.js';
import { EMPTY_ENTRY } from '../record-entries.js';
import { jsonImporter, readInterval, readRecords, recordsWith } from './json-tracker.js';
import { linksOfTags, plainTags, tagsOf } from './tags.js';

/** Watson's `watson log --json`: frames of the person who keeps them, each instant with the offset of its clock. */
export const watsonJson = jsonImporter({
  format: 'watson',
  recognises: (head) => recordsWith(head, 'start', 'stop', 'project').length > 0,
  read: (value, file) =>
    readRecords(recordsWith(value, 'start', 'project'), file, (record, at, problems) => {
      const interval = readInterval(record, { start: 'start', end: 'stop' }, at, problems);
      if (interval === null) return null;
      const tags = tagsOf(record);
      const task = plainTags(tags).join(', ');
      return {
        ...EMPTY_ENTRY,
        ...linksOfTags(tags),
        ...interval,
        project: textOf(record, 'project'),
        task: task === '' ? null : task,
        source: at,
      };
    }),
});
