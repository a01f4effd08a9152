import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page-heading.module.css';

/** A number with hyphens, short enough for a line of a phone: it is not cut. */
const REFERENCE = /(?<!\S)(?=\S*\d)([\p{L}\p{N}]{1,8}(?:-[\p{L}\p{N}]{1,6}){1,3}(?:,?)(?!\S))/u;

let shown: string | null = null;
let hasMoved = false;

interface PageHeadingProps {
  title: string;
  /** A step of a page that has several under one address: going from one to another is like coming from another page. */
  step?: string;
  /** One line of status under the title. */
  children?: ReactNode;
}

/**
 * The title of a page, in the page and in the window. Coming from another page or step, focus goes to it: it is how a screen
 * reader learns of the change.
 */
export function PageHeading({ title, step = '', children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    document.title = `${title} · Déclic`;
  }, [title]);
  useEffect(() => {
    const here = `${path} ${step}`;
    const isNew = shown !== null && shown !== here;
    hasMoved ||= isNew;
    shown = here;
    // A title that takes the place of the one shown while loading takes its focus too.
    if (isNew || (hasMoved && document.activeElement === document.body)) heading.current?.focus();
  }, [path, step]);
  return (
    <header className={classes.heading}>
      <h1 ref={heading} tabIndex={-1}>
        {title.split(REFERENCE).map((part, index) =>
          index % 2 === 0 ? (
            part
          ) : (
            <span key={index} className="nowrap">
              {part}
            </span>
          ),
        )}
      </h1>
      {children !== undefined && <div className={classes.status}>{children}</div>}
    </header>
  );
}
