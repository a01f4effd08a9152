/** The answer to a write, kept so that the same request asked again gets it again. */
export interface KeptAnswer {
  status: number;
  answer: unknown;
}

/** One write, by the key its author chose. */
export interface KeyedRequest {
  accountId: string;
  key: string;
  operation: string;
  requestHash: string;
}

/** Writes already answered, in the transaction of the write. */
export interface RequestStore {
  /**
   * Claims a key: `new`, or what was answered to the same request, or `other` when the key was used for something else.
   * A second request of the same key waits for the first one's transaction.
   */
  claim(request: KeyedRequest): Promise<'new' | 'other' | KeptAnswer>;
  keep(request: KeyedRequest, kept: KeptAnswer): Promise<void>;
}
