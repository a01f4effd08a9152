import { z } from 'zod';
import { Day, Id, Instant, PlacedSource, Text } from '../shapes.js';

const Kind = z
  .enum(['closed', 'worked'])
  .meta({ description: 'closed: nobody is received; worked: open although a public holiday or a weekend.' });

export const CalendarQuery = z.object({
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  place: z.string().trim().min(1).max(60).optional(),
});

export const Calendar = z
  .object({
    year: z.number().int(),
    place: z.string(),
    /** Null where the place or the year has no table. */
    holidays: z.array(z.object({ date: Day, name: Text })).nullable(),
    days: z.array(
      z.object({
        id: Id,
        kind: Kind,
        from: Day,
        to: Day,
        label: z.string(),
        place: z.string().nullable(),
        contractRef: z.string().nullable(),
        setBy: z.string().nullable(),
        setAt: Instant,
      }),
    ),
    /** Those that registers name. */
    closures: z.array(
      z.object({
        date: Day,
        label: z.string().nullable(),
        entity: z.string().nullable(),
        source: PlacedSource,
      }),
    ),
    places: z.array(z.string()),
  })
  .meta({ id: 'Calendar' });

const written = (most: number) => z.string().trim().min(1).max(most);

/** `place` and `contract` null: everywhere, for every contract. */
export const CalendarDaysRequest = z
  .strictObject({
    kind: Kind,
    from: Day.max(10),
    to: Day.max(10),
    label: written(200),
    place: written(60).nullable().default(null),
    contract: written(200).nullable().default(null),
  })
  .meta({ id: 'CalendarDaysRequest' });

/** `seen`: `setAt` of the days as they were seen; the answer is 409 where somebody has written them since. */
const seen = z.iso.datetime({ offset: true }).max(40);
export const CalendarDaysChange = CalendarDaysRequest.extend({ seen: seen.nullable().default(null) }).meta({
  id: 'CalendarDaysChange',
});
export const SeenQuery = z.object({ seen: seen.optional() });

/** The days that were written or removed (`setAt` null), and the audit that will count with it. */
export const CalendarChanged = z
  .object({ id: Id, setAt: Instant.nullable(), audit: Id })
  .meta({ id: 'CalendarChanged' });
