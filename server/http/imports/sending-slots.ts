import type { SendingLimits } from '../sending-limits.js';

/** How many sendings of files are under way in this process: each may hold as much disk as one sending may. */
export class SendingSlots {
  readonly #ofAccount = new Map<string, number>();
  #all = 0;

  constructor(private readonly limits: Pick<SendingLimits, 'atOnce' | 'atOncePerAccount'>) {}

  /** Takes a place; what is returned gives it back, once. Null when there is none for this account now. */
  take(accountId: string): (() => void) | null {
    const own = this.#ofAccount.get(accountId) ?? 0;
    if (this.#all >= this.limits.atOnce || own >= this.limits.atOncePerAccount) return null;
    this.#all += 1;
    this.#ofAccount.set(accountId, own + 1);
    return () => {
      this.#all -= 1;
      const left = (this.#ofAccount.get(accountId) ?? 1) - 1;
      if (left === 0) this.#ofAccount.delete(accountId);
      else this.#ofAccount.set(accountId, left);
    };
  }
}
