import { z } from 'zod';
import { ROLES } from '../domain/role.js';

/** Shapes that several resources share. */

/** An id of a row: a positive bigint, as text. */
export const Id = z.string().regex(/^[1-9]\d{0,18}$/);

/** An exact number, as text. */
export const Decimal = z.string().meta({ id: 'Decimal', description: 'An exact number as text: "12.50".' });

/** A day, `YYYY-MM-DD`. */
export const Day = z.string().meta({ id: 'Day', description: 'A day, YYYY-MM-DD.' });

/** An instant, ISO 8601. */
export const Instant = z.string().meta({ id: 'Instant', description: 'An instant, ISO 8601.' });

export const Text = z
  .object({ fr: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'One sentence in both languages.' });

export const Role = z.enum(ROLES).meta({ id: 'Role' });

export const SourceRef = z
  .object({
    file: z.string(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    line: z.number().int().optional(),
    page: z.number().int().optional(),
    path: z.string().optional(),
  })
  .meta({ id: 'SourceRef', description: 'The place a value was read from.' });

export const PlacedSource = z
  .object({ ...SourceRef.shape, documentId: Id.nullable() })
  .meta({ id: 'PlacedSource', description: 'A place, with its document where it is known.' });

export const SupplierBrief = z.object({ id: Id, name: z.string().nullable() }).meta({ id: 'SupplierBrief' });

export const ContractBrief = z
  .object({ id: Id, contractRef: z.string(), title: z.string().nullable() })
  .meta({ id: 'ContractBrief' });

/** What every list takes: the `next` of the page before, and how many items. */
export const PageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of a list. */
export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** The page that a query asks for. */
export function pageAsked(query: z.output<typeof PageQuery>): { after: string | null; limit: number } {
  return { after: query.after ?? null, limit: query.limit };
}
