/** Why a text is not read as JSON, and the line it stopped on. */
export class JsonFault extends Error {
  constructor(
    readonly reason: 'malformed' | 'truncated' | 'too-deep' | 'too-many-values',
    readonly line: number,
    /** What stands there, a few characters of it. */
    readonly seen: string,
  ) {
    super(`${reason} at line ${line}`);
    this.name = 'JsonFault';
  }
}
