import { contradicting } from './contradicting.js';

/** I8 when delivered files were kept unopened, and declarations alone were compared. */
export const version2 = contradicting(2, { holdsForGood: false });
