import type { NotMeasured } from '../domain/file-evidence.js';

/** A delivered file that gives no measure, with the reason. */
export class NotMeasuredFile extends Error {
  constructor(readonly reason: NotMeasured) {
    super(reason);
    this.name = 'NotMeasuredFile';
  }
}
