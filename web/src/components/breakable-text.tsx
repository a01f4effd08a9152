import { Fragment } from 'react';
import { breakablePieces } from './breakable-pieces.js';

/** A name of a file or a path that breaks after its separators, never inside a word. */
export function BreakableText({ text }: { text: string }) {
  return breakablePieces(text).map((piece, index) => (
    <Fragment key={`${String(index)} ${piece}`}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
