import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { lineAnchor, lineOfAnchor } from './line-anchor.js';

/**
 * The line that the address of the page names. Once the lines are there, it comes into view and takes focus: the router looks
 * for it before they are read, and finds nothing.
 */
export function useAskedLine(): string | null {
  const asked = useLocation({ select: ({ hash }) => lineOfAnchor(hash) });
  useEffect(() => {
    if (asked === null) return;
    const line = document.getElementById(lineAnchor(asked));
    line?.scrollIntoView({ block: 'start' });
    line?.querySelector('h3')?.focus({ preventScroll: true });
  }, [asked]);
  return asked;
}
