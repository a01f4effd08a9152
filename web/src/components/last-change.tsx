import { Button } from '@mantine/core';
import { Failed } from './states.js';
import rows from './dated-rows.module.css';
import type { RowChanges } from './use-row-changes.js';

interface LastChangeProps<Change, Answer> {
  changes: RowChanges<Change, Answer>;
  /** What the last change did, in words; null where there is nothing to say. */
  said: string | null;
  undone: string;
  undo: string;
  /** Whether a form tells that this change was refused. */
  isOfForm?: (change: Change) => boolean;
}

/** What was just done, read out, with the way back. What a form could not do is told at the form. */
export function LastChange<Change, Answer>(props: LastChangeProps<Change, Answer>) {
  const { changes, said, undone, undo, isOfForm = () => true } = props;
  const { made, asked, error, isPending } = changes;
  const isToldElsewhere = asked !== undefined && !asked.isUndo && isOfForm(asked.change);
  if (error !== null && !isToldElsewhere) return <Failed error={error} />;
  return (
    <div role="status" className={rows.said}>
      {made !== undefined && said !== null && (
        <div className={rows.done}>
          <p>{made.isUndo ? undone : said}</p>
          {!made.isUndo && (
            <Button variant="default" size="xs" loading={isPending} onClick={changes.undo}>
              {undo}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
