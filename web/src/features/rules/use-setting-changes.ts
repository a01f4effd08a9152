import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../api/client.js';

/** One change of a parameter. */
export interface SettingChange {
  parameter: string;
  written: Shape<'ParameterRequest'>;
  isUndo: boolean;
}

interface Made extends SettingChange {
  row: Shape<'ParameterSet'>;
}

export interface SettingChanges {
  write: (change: SettingChange, options?: { onSuccess?: () => void }) => void;
  /** The last change made in this page. */
  made: Made | undefined;
  /** What was asked last. */
  asked: SettingChange | undefined;
  error: Error | null;
  isPending: boolean;
}

/** Sets parameters of a rule, one change at a time; what is set is read again after each, whether it was made or not. */
export function useSettingChanges(code: string): SettingChanges {
  const queries = useQueryClient();
  const { mutate, data, variables, error, isPending } = useMutation({
    mutationFn: async (change: SettingChange): Promise<Made> => {
      const { parameter, written } = change;
      const path = { code, parameter };
      const call = api.PUT('/rules/{code}/settings/{parameter}', { params: { path }, body: written });
      return { ...change, row: await answerOf(call) };
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['settings', code] }),
  });
  return { write: mutate, made: data, asked: variables, error, isPending };
}

/** What puts back what counted before a change, unless somebody else has changed it since. */
export function undoing({ parameter, written, row }: Made, reason: string): SettingChange {
  return { parameter, written: { ...written, value: row.before, reason, seen: row.id }, isUndo: true };
}
