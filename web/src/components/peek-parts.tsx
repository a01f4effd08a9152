import { useTranslation } from 'react-i18next';
import type { CitedField, SourcePeek } from '../../../server/domain/source-peek.js';
import classes from './source-peek.module.css';

interface PartProps<Kind extends SourcePeek['kind']> {
  peek: Extract<SourcePeek, { kind: Kind }>;
  place: string;
}

const citedMark = (isCited: boolean) =>
  isCited ? { className: classes.cited, 'aria-current': 'location' as const } : {};

/** What a record holds, by the title of each column. */
function Fields({ fields }: { fields: readonly CitedField[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {fields.map(({ name, text }, index) => (
        <div key={`${name} ${String(index)}`}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Cells around the cited one, with the headers of their rows and columns. */
export function PeekCells({ peek, place }: PartProps<'cells'>) {
  const { t } = useTranslation('evidence');
  const { columns, rows } = peek.cells;
  const caption = t('sourceCells', { place });
  return (
    <>
      {peek.cited?.hidden === true && <p className="small">{t('sourceHidden')}</p>}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, values }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {values.map((value, index) => (
                  <td
                    key={columns[index]}
                    {...citedMark(row === peek.cited?.row && columns[index] === peek.cited.column)}
                  >
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {peek.cited !== null && <Fields fields={peek.cited.above} />}
    </>
  );
}

/** Lines around the cited record, as they are written, and its cells under their titles. */
export function PeekLines({ peek, place }: PartProps<'lines'>) {
  const { t } = useTranslation('evidence');
  const caption = t('sourceLines', { place });
  const { line: first, lastLine, fields } = peek.cited;
  return (
    <>
      {peek.lines.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
          <table className={classes.grid}>
            <thead>
              <tr>
                <th scope="col">{t('sourceLine')}</th>
                <th scope="col">{t('sourceText')}</th>
              </tr>
            </thead>
            <tbody>
              {peek.lines.map(({ line, text }) => (
                <tr key={line} {...citedMark(line >= first && line <= lastLine)}>
                  <th scope="row">{line}</th>
                  <td className={classes.raw}>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Fields fields={fields} />
    </>
  );
}

/** The cited element among its neighbours, as indented text. */
export function PeekElement({ peek, place }: PartProps<'element'>) {
  const { t } = useTranslation('evidence');
  return (
    <ul className={classes.tree} aria-label={t('sourceElement', { place })}>
      {peek.element.map(({ path, name, text, attributes, depth }) => (
        <li
          key={path}
          {...citedMark(path === peek.cited.path)}
          style={{ paddingLeft: `${depth * 12 + 4}px` }}
        >
          <span className="soft">{name}</span> {text}
          {attributes.map((one) => (
            <span key={one.name} className="soft">
              {' '}
              {one.name}={one.text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
