import { z } from 'zod';
import { Instant, Role } from '../shapes.js';

export const LinkParams = z.object({ token: z.string().max(100) });

/** What the page of a one-time link says before it is used. */
export const Link = z
  .object({
    purpose: z.enum(['first-administrator', 'invitation', 'demonstration', 'new-password']),
    organisation: z.string(),
    email: z.string().nullable(),
    role: Role,
    expiresAt: Instant,
    usable: z.boolean(),
  })
  .meta({ id: 'Link' });

/** What is asked of whoever uses a link; a demonstration's link asks for nothing. */
export const LinkAnswers = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    email: z.email().max(254).optional(),
    password: z.string().min(1).max(1024).optional(),
    organisation: z.string().min(1).max(200).optional(),
  })
  .meta({ id: 'LinkAnswers' });
