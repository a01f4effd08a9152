import { contradicting } from './contradicting.js';

/** I8 when no use, without a period, was taken to be said of all work to come. */
export const version1 = contradicting(1, { holdsForGood: true });
