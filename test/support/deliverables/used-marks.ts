import type { FileRole, TraceStrength } from '../../../server/domain/file-evidence.js';
import type { DeliveredContent } from '../../../server/evidence/delivered-content.js';

/** What a rule must find: rule, strength, token, count. */
export type Told = [rule: string, strength: TraceStrength, token: string, count: number];

/** Content in which marks are used, and what must be found there. */
export interface UsedMarks {
  name: string;
  content: DeliveredContent;
  role?: FileRole;
  expect: Told[];
}
