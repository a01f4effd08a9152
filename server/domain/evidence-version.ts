/**
 * Version of all that reads delivered files: readers, their figures, trace rules, prints. Whoever changes what one of them gives raises
 * it: documents that were measured with another are measured again by the next import.
 */
export const EVIDENCE_VERSION = '2026-1';
