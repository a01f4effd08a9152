import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTableName } from '../../../../server/domain/annotated-name.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import type { ShowPlace } from '../../components/place.js';
import { ProblemList } from '../../components/problem-list.js';
import { QuestionForm } from '../../components/question-form.js';
import { Failed, Loading } from '../../components/states.js';
import { AnnotatedCopy } from './annotated-copy.js';
import classes from './inbox.module.css';

interface FileInsideProps {
  document: Shape<'Document'>;
  /** A question was answered, or an answer taken back. */
  onAnswered: () => void;
  /** No question is left to go to. */
  onDone: () => void;
  onShow: ShowPlace;
}

/** What a file asks, answered in place, then its problems in its own order. */
export function FileInside({ document, onAnswered, onDone, onShow }: FileInsideProps) {
  const { t } = useTranslation('inbox');
  const { id, kind, problemCounts, questions } = document;
  const queries = useQueryClient();
  const hasProblems = problemCounts.error + problemCounts.warning > 0;
  const detail = useQuery({
    queryKey: ['document', id],
    queryFn: () => answerOf(api.GET('/documents/{id}', { params: { path: { id } } })),
    // A register tells what it replaced, even where nothing is wrong with it.
    enabled: hasProblems || kind === 'register',
  });
  const inside = useRef<HTMLDivElement>(null);
  // What was focused goes with the question that was answered: the next one takes over, else the row.
  const goOn = (answered: string): void => {
    const forms = inside.current?.querySelectorAll('form') ?? [];
    const next = [...forms].find(({ dataset }) => dataset.question !== answered);
    const input = next?.querySelector<HTMLElement>('input, select');
    if (input == null) onDone();
    else input.focus();
  };
  // The file is read again by an import of its own, which becomes the latest.
  const reread = (): void => {
    void queries.invalidateQueries({ queryKey: ['imports'] });
    void queries.invalidateQueries({ queryKey: ['documents'] });
    void queries.invalidateQueries({ queryKey: ['document', id] });
  };
  const answer = useMutation({
    mutationFn: (body: { code: string; answer: string }) =>
      answerOf(api.POST('/documents/{id}/answers', { params: { path: { id } }, body })),
    onSuccess: (_, { code }) => {
      onAnswered();
      goOn(code);
      reread();
    },
  });
  const undo = useMutation({
    mutationFn: (code: string) =>
      answerOf(api.DELETE('/documents/{id}/answers/{code}', { params: { path: { id, code } } })),
    onSuccess: () => {
      onAnswered();
      onDone();
      reread();
    },
  });
  const place = <At extends object>(at: At) => ({ ...at, documentId: id });
  return (
    <div ref={inside} className={classes.inside}>
      {questions.map((question) => (
        <QuestionForm
          key={question.code}
          question={{ ...question, at: place(question.at) }}
          busy={answer.isPending || undo.isPending}
          onAnswer={(value) => answer.mutate({ code: question.code, answer: value })}
          onUndo={() => undo.mutate(question.code)}
          onShow={onShow}
        />
      ))}
      {answer.error !== null && <Failed error={answer.error} />}
      {undo.error !== null && <Failed error={undo.error} />}
      {answer.isSuccess && <p role="status">{t('answerKept')}</p>}
      {detail.data !== undefined && (
        <ProblemList
          problems={detail.data.problems
            .filter(({ asks }) => !asks)
            .map((problem) => ({ ...problem, at: place(problem.at) }))}
          onShow={onShow}
        />
      )}
      {hasProblems && detail.isPending && <Loading height={80} />}
      {detail.error !== null && <Failed error={detail.error} onRetry={() => void detail.refetch()} />}
      {!hasProblems && questions.length === 0 && <p className="soft">{t('noProblem')}</p>}
      {hasProblems && isTableName(document.file) && <AnnotatedCopy id={id} file={document.file} />}
      <a href={`/api/v1/documents/${id}/original`} download>
        {t('download')}
      </a>
    </div>
  );
}
