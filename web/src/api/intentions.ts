interface Intention {
  content: string;
  key: string;
  /** Requests of it that wait for their answer. */
  underWay: number;
}

/**
 * The keys of what a person wants done, so that a write sent twice has one effect. An intention is one content for one place
 * of the API: a second click, or another try when no answer came, sends its key again. Once it is answered, or once anything
 * else was done after it got no answer, the same content is a new intention: what it asks for may have been undone since.
 */
export class Intentions {
  private readonly byPlace = new Map<string, Intention>();

  constructor(private readonly newKey: () => string) {}

  /** The key to send with a write: `place` is its method and path, `content` its body as text. */
  keyOf(place: string, content: string): string {
    const known = this.byPlace.get(place);
    if (known?.content === content) {
      known.underWay += 1;
      return known.key;
    }
    const key = this.newKey();
    this.byPlace.set(place, { content, key, underWay: 1 });
    return key;
  }

  /** The API answered the write of this key, by doing or by refusing it. */
  answered(key: string): void {
    for (const [place, one] of this.byPlace)
      if (one.key === key || one.underWay === 0) this.byPlace.delete(place);
  }

  /** No answer came, or one that does not tell whether the write was done. */
  unanswered(key: string): void {
    for (const one of this.byPlace.values()) if (one.key === key) one.underWay -= 1;
  }
}
