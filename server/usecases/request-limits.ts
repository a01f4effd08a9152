/** Counts the requests of an account, over all replicas. */
export interface RequestLimits {
  /**
   * Counts one request of a kind. @returns null while there were no more than `aMinute`; else after how many seconds the next
   * one may come, 1 at least
   */
  take(kind: string, accountId: string, aMinute: number): Promise<number | null>;
}
