import { z } from 'zod';
import { Id, Instant, SupplierBrief, Text } from '../shapes.js';

/** An answer about the columns of a table, kept for the next file with the same header. */
const KeptColumns = z
  .object({
    id: Id,
    file: z.string(),
    supplier: SupplierBrief.nullable(),
    kind: z.enum(['timesheet', 'invoices']),
    /** `meaning` is null for a column that is not read. */
    columns: z.array(z.object({ title: z.string(), meaning: Text.nullable() })),
    by: z.string().nullable(),
    at: Instant,
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'KeptColumns' });

export const KeptColumnsList = z.object({ items: z.array(KeptColumns) }).meta({ id: 'KeptColumnsList' });
