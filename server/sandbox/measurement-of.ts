import type { FileRole, Measurement } from '../domain/file-evidence.js';
import type { Problem } from '../domain/problem.js';
import { roleOfPath } from '../evidence/traces/role-of-file.js';
import { unmeasured } from '../evidence/unmeasured.js';
import { whyNotMeasured } from '../evidence/why-not-measured.js';
import type { ChildMessage } from './protocol.js';

/** A file that a guard or a fault kept from being measured. */
export const notOpened = (problem: Problem, name: string, role: FileRole | null): Measurement => ({
  evidence: unmeasured(whyNotMeasured(problem), role ?? roleOfPath(name)),
  problem,
});

/** The measurement that the messages of a child make. */
export async function measurementOf(
  messages: AsyncIterable<ChildMessage>,
  name: string,
  role: FileRole | null,
): Promise<Measurement> {
  let found: Measurement | null = null;
  for await (const message of messages) {
    if (message.type === 'evidence') found = { evidence: message.evidence, problem: null };
    else if (message.type === 'refused') found = notOpened(message.problem, name, role);
  }
  if (found === null) throw new Error('a reading process measured nothing and gave no reason');
  return found;
}
