import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import type { Shape } from '../api/client.js';
import { useLang, useText } from '../i18n/language.js';
import '../i18n/words/delivered.js';
import classes from './deliverable-drawer.module.css';
import type { ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import { Tag } from './tag.js';

type File = Shape<'DeliveredFile'>;
type Trace = Shape<'FileTrace'>;

/** The marks of AI tools in a file, each at its place with what it shows and what may explain it: never a verdict. */
export function FileTraces({ file, onShow }: { file: File; onShow: ShowPlace }) {
  const { t } = useTranslation('delivered');
  const lang = useLang();
  const { traces, extent, measured } = file;
  const figure = (count: number): string => formatNumber(String(count), lang);
  return (
    <section>
      <h4>{t('traces')}</h4>
      {traces.length === 0 && <p className="soft">{t(measured === null ? 'noTraceRead' : 'noTrace')}</p>}
      {extent.passages > 0 && (
        <p>{t('extent', { passages: figure(extent.passages), blocks: figure(extent.blocks) })}</p>
      )}
      <ul className={classes.items}>
        {traces.map((trace, index) => (
          <li key={`${trace.rule}${String(index)}`}>
            <TraceTold trace={trace} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TraceTold({ trace, onShow }: { trace: Trace; onShow: ShowPlace }) {
  const { t } = useTranslation('delivered');
  const text = useText();
  const { name, strength, mention, stated, at, count, proves } = trace;
  const [first, second] = trace.innocent;
  const usual =
    first === undefined || second === undefined ? null : { first: text(first), second: text(second) };
  return (
    <>
      <p>
        <strong>{capitalised(text(name))}</strong>{' '}
        <Tag meaning="weak">{t('strength', { strength: text(strength.words) })}</Tag>
      </p>
      <blockquote className={classes.excerpt}>
        <Excerpt trace={trace} />
      </blockquote>
      <p className={classes.line}>
        <SourceLink place={at} onShow={onShow} /> <span>{t('times', { count })}</span>
      </p>
      {mention !== null && <p className="small">{t('mentioned', { reason: text(mention.words) })}</p>}
      {stated && mention === null && <p className="small">{t('stated')}</p>}
      <details>
        <summary>{t('reading')}</summary>
        <p className="small">{text(proves)}</p>
        {usual !== null && <p className="small">{t('usual', usual)}</p>}
      </details>
    </>
  );
}

/** The text around a mark, the mark itself marked; the mark alone where the text is not kept. */
function Excerpt({ trace: { excerpt, token } }: { trace: Trace }) {
  const at = excerpt.indexOf(token);
  if (token === '' || at < 0) return excerpt === '' ? <mark>{token}</mark> : excerpt;
  return (
    <>
      {excerpt.slice(0, at)}
      <mark>{token}</mark>
      {excerpt.slice(at + token.length)}
    </>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
