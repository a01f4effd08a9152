import type { ProblemKind, ProblemSeverity } from '../../server/domain/problem.js';
import type { Text } from '../../server/domain/text.js';

/** What a published problem must be: its code, its severity, and its sentence for these values. */
export interface ToldProblem {
  code: string;
  severity: ProblemSeverity;
  asks: boolean;
  expected: Text;
  kind: Pick<ProblemKind<never>, 'code'>;
  make: () => ReturnType<ProblemKind<never>['make']>;
}

/** The place that every problem of the table is made at. */
export const PLACE = { file: 'dossier/file.csv', line: 3 };
export const SEEN = 'as written';

/** One line of a table of sentences. `severity` is `asks` for an error that a person can settle. */
export function told<V>(
  kind: ProblemKind<V>,
  code: string,
  severity: ProblemSeverity | 'asks',
  values: V,
  fr: string,
  en: string,
): ToldProblem {
  return {
    code,
    severity: severity === 'asks' ? 'error' : severity,
    asks: severity === 'asks',
    expected: { fr, en },
    kind,
    make: () => kind.make(PLACE, values, SEEN),
  };
}
