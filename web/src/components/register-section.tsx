import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../i18n/words/contracts.js';
import table from './list-table.module.css';

interface RegisterSectionProps {
  title: string;
  /** Heads of the columns, from the left; a number's column says so. */
  columns: readonly { name: string; isNumber?: boolean }[];
  /** No row: that is said, not left blank. */
  isEmpty: boolean;
  children: ReactNode;
}

/** A titled table of rows, or that the register has none. */
export function RegisterSection({ title, columns, isEmpty, children }: RegisterSectionProps) {
  const { t } = useTranslation('contracts');
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {isEmpty ? (
        <p className="soft">{t('noneIs')}</p>
      ) : (
        <div className={table.scroll} tabIndex={0} role="group" aria-labelledby={heading}>
          <table className={table.table} aria-labelledby={heading}>
            <thead>
              <tr>
                {columns.map(({ name, isNumber = false }) => (
                  <th key={name} scope="col" className={isNumber ? 'number' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
