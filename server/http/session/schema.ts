import { z } from 'zod';
import { Day, Id, Role } from '../shapes.js';

const Lang = z.enum(['fr', 'en']);

/** Who is signed in, and where; or nobody. */
export const Session = z
  .discriminatedUnion('signedIn', [
    z.object({ signedIn: z.literal(false) }),
    z.object({
      signedIn: z.literal(true),
      account: z.object({ id: Id, name: z.string(), email: z.string(), lang: Lang }),
      organisation: z.object({ id: Id, name: z.string() }),
      role: Role,
      /** A contractor's firm, as it was invited. */
      supplier: z.object({ name: z.string() }).nullable(),
      /** Every organisation this account is at home in. */
      organisations: z.array(z.object({ id: Id, name: z.string() })),
      /** The day on which Déclic counts today. */
      today: Day,
    }),
  ])
  .meta({ id: 'Session' });

export const Credentials = z
  .strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(1024) })
  .meta({ id: 'Credentials' });

export const OrganisationChoice = z.strictObject({ organisationId: Id }).meta({ id: 'OrganisationChoice' });
