import { z } from 'zod';
import { Id, Instant, Text, pageOf } from '../shapes.js';

const jobState = z.enum(['queued', 'running', 'done', 'failed']);
const count = z.number().int();

/** What became of files that were sent: how far, what was read, what must be answered. */
export const Import = z
  .object({
    id: Id,
    kind: z.enum(['upload', 'reread', 'declaration']),
    state: z.enum(['received', 'reading', 'done', 'failed']),
    createdAt: Instant,
    by: z.object({ name: z.string() }).nullable(),
    filesTotal: count,
    filesDone: count,
    rows: count,
    currentFile: z.string().nullable(),
    documents: z.object({
      read: count,
      withProblems: count,
      needsAnswer: count,
      refused: count,
      duplicate: count,
      superseded: count,
    }),
    audit: z.object({ id: Id, state: jobState }).nullable(),
    failure: z.object({ code: z.string(), detail: Text }).nullable(),
    /** Files left aside, hidden or left by a system. */
    notices: z.array(z.object({ file: z.string(), message: Text })),
  })
  .meta({ id: 'Import' });

export const ImportPage = pageOf(Import).meta({ id: 'ImportPage' });

/** Files as a form sends them; folders keep their path in the file name. */
export const Files = z
  .object({ files: z.array(z.string().meta({ format: 'binary' })) })
  .meta({ id: 'Files' });
