import type { ErrorComponentProps } from '@tanstack/react-router';
import { Missing } from '../components/missing.js';
import { OutsideFrame } from '../components/outside-frame.js';
import { PageFailed } from './page-failed.js';

/** An address that no page has. */
export function MissingOutside() {
  return (
    <OutsideFrame>
      <Missing />
    </OutsideFrame>
  );
}

/** A page that could not open, not even its frame. */
export function PageFailedOutside(props: ErrorComponentProps) {
  return (
    <OutsideFrame>
      <PageFailed {...props} />
    </OutsideFrame>
  );
}
