import type { Text } from '../../domain/text.js';
import type { Job } from '../jobs/job-ports.js';

/** Work that was given up: it waits for a person. */
export interface FailedJob {
  kind: Job['kind'];
  id: string;
  /** Instants, ISO 8601. */
  createdAt: string;
  failedAt: string | null;
  tries: number;
  failure: { code: string; detail: Text } | null;
}

export interface JobReads {
  /** The latest first, at most 200. */
  failedJobs(orgId: string): Promise<FailedJob[]>;
}
