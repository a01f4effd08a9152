import { z } from 'zod';
import { addOwnDays, changeOwnDays, removeOwnDays, unknownPlace } from '../../usecases/calendar/own-days.js';
import { read, write, type Operation } from '../operation.js';
import type { Services } from '../services.js';
import { Id } from '../shapes.js';
import {
  Calendar,
  CalendarChanged,
  CalendarDaysChange,
  CalendarDaysRequest,
  CalendarQuery,
  SeenQuery,
} from './schema.js';

const ById = z.object({ id: Id });
const METROPOLITAN = 'FR-metropole';

/** A place that no table has would never count for a contract, and nobody would know. */
async function assertPlace({ body }: { body: { place: string | null } }, { reads }: Services): Promise<void> {
  if (body.place !== null && !(await reads.hasHolidays(body.place))) throw unknownPlace();
}

/** The organisation's calendar: public holidays, closures, and days that are worked all the same. */
export const calendarOperations: readonly Operation[] = [
  read({
    id: 'readCalendar',
    path: '/calendar',
    tag: 'calendar',
    summary:
      'One year: public holidays of a place, closures of registers, days of the organisation’s calendar',
    query: CalendarQuery,
    answer: Calendar,
    handle: ({ viewer, query }, { reads, today }) =>
      reads.calendar(viewer.orgId, viewer.sight, {
        year: query.year ?? Number(today().slice(0, 4)),
        place: query.place ?? METROPOLITAN,
      }),
  }),
  write({
    id: 'addCalendarDays',
    method: 'post',
    path: '/calendar/days',
    tag: 'calendar',
    summary: 'Add days to the organisation’s calendar; an audit counts with them',
    body: CalendarDaysRequest,
    status: 201,
    answer: CalendarChanged,
    before: assertPlace,
    handle: ({ viewer, body }, stores) => addOwnDays(stores, { by: viewer.accountId, days: body }),
  }),
  write({
    id: 'changeCalendarDays',
    method: 'put',
    path: '/calendar/days/{id}',
    tag: 'calendar',
    summary: 'Write days of the organisation’s calendar anew; an audit counts with them',
    params: ById,
    body: CalendarDaysChange,
    answer: CalendarChanged,
    before: assertPlace,
    handle: ({ viewer, params, body: { seen, ...days } }, stores) =>
      changeOwnDays(stores, { by: viewer.accountId, id: params.id, seen, days }),
  }),
  write({
    id: 'removeCalendarDays',
    method: 'delete',
    path: '/calendar/days/{id}',
    tag: 'calendar',
    summary: 'Remove days from the organisation’s calendar; an audit counts without them',
    params: ById,
    query: SeenQuery,
    answer: CalendarChanged,
    handle: ({ viewer, params, query }, stores) =>
      removeOwnDays(stores, { by: viewer.accountId, id: params.id, seen: query.seen ?? null }),
  }),
];
