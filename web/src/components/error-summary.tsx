import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../api/api-fault.js';
import classes from './error-summary.module.css';

/** One fault of a form: the same words as beside its field; without a field it is about the whole. */
export interface FormFault {
  field: string | null;
  detail: string;
}

/** What a refused request says, field by field where it names them. */
export function faultsOf(error: Error | null, unreachable: string): FormFault[] {
  if (error === null) return [];
  if (!(error instanceof ApiFault)) return [{ field: null, detail: error.message }];
  if (error.problem.status === 0) return [{ field: null, detail: unreachable }];
  const told = error.problem.errors ?? [];
  return told.length > 0 ? told : [{ field: null, detail: error.message }];
}

/** The label of an input; away from it, a sentence may not say what is to be filled in. Null: the input has none. */
function labelOf(id: string): string | null {
  return document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? null;
}

/** The faults of a form above it, focused when they appear; each leads to its input, whose id is its field. */
export function ErrorSummary({ faults }: { faults: readonly FormFault[] }) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const told = useRef<readonly FormFault[]>([]);
  useEffect(() => {
    // One that was corrected goes without a word; one that is new is read out.
    const isNew = ({ detail }: FormFault): boolean =>
      !told.current.some((before) => before.detail === detail);
    if (faults.some(isNew)) box.current?.focus();
    told.current = faults;
  }, [faults]);
  if (faults.length === 0) return null;
  const named = (field: string, detail: string): string => {
    const name = labelOf(field);
    return name === null ? detail : t('errorOfField', { name, detail });
  };
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary}>
      <strong>{t('errorSummary')}</strong>
      <ul>
        {faults.map(({ field, detail }) => (
          <li key={`${field ?? ''} ${detail}`}>
            {field === null ? detail : <a href={`#${field}`}>{named(field, detail)}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
