/** Exit statuses of every command, as published. */
export const EXIT = {
  done: 0,
  /** Déclic itself failed. */
  failed: 1,
  /** Bad arguments, or nothing readable. */
  unusable: 2,
  /** It ran, but some document was refused. */
  refused: 3,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
