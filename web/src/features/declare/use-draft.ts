import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, api } from '../../api/client.js';
import type { Answers } from './declaration-answers.js';

/** What is entered is kept on the server once nothing was entered for this long. */
const QUIET_MS = 800;

/** Keeps the answers as a draft each time they rest; typing never waits for it. */
export function useDraft(target: string, answers: Answers) {
  const kept = useRef(answers);
  const save = useMutation({
    mutationFn: (entered: Answers) =>
      answerOf(
        api.PUT('/declaration-targets/{target}/draft', {
          params: { path: { target } },
          body: { answers: { ...entered } },
        }),
      ),
  });
  const { mutate } = save;
  useEffect(() => {
    if (kept.current === answers) return undefined;
    const timer = window.setTimeout(() => {
      kept.current = answers;
      mutate(answers);
    }, QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [answers, mutate]);
  return save;
}
