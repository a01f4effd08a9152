import type { FileEvidence, FileRole, NotMeasured } from '../domain/file-evidence.js';

/** The evidence of a file that was not measured: nothing but the reason, and no trace looked for. */
export const unmeasured = (notMeasured: NotMeasured, role: FileRole): FileEvidence => ({
  measured: null,
  notMeasured,
  role,
  traces: [],
  extent: { passages: 0, blocks: 0 },
  references: [],
  print: null,
  tracesVersion: '',
});
