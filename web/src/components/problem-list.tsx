import { describePlace } from '../../../server/domain/source-ref.js';
import type { Text } from '../../../server/domain/text.js';
import type { ProblemSeverity } from '../../../server/domain/problem.js';
import { formatQuoted } from '../../../server/domain/format/list-format.js';
import { SEVERITY_WORDS } from '../../../server/domain/words/document-words.js';
import { useLang, useText } from '../i18n/language.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import { Tag } from './tag.js';
import classes from './problem-list.module.css';

export interface ShownProblem {
  code: string;
  severity: ProblemSeverity | 'info';
  at: CitedPlace;
  seen?: string | null | undefined;
  message: Text;
}

const MEANING = { error: 'error', warning: 'soon', info: 'weak' } as const;

/** What is wrong with a document, or to be known of it, in its own order, each at its place with the text found there. */
export function ProblemList({ problems, onShow }: { problems: readonly ShownProblem[]; onShow: ShowPlace }) {
  const lang = useLang();
  const text = useText();
  return (
    <ul className={classes.list}>
      {problems.map((problem, index) => (
        <li key={`${problem.code} ${describePlace(problem.at, lang)} ${String(index)}`}>
          <Tag meaning={MEANING[problem.severity]}>{text(SEVERITY_WORDS[problem.severity])}</Tag>
          <div>
            <p>{text(problem.message)}</p>
            <p className="small soft">
              <SourceLink place={problem.at} onShow={onShow} />
              {problem.seen !== undefined &&
                problem.seen !== null &&
                ` : ${formatQuoted(problem.seen, lang)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
