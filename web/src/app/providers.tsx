import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { ApiFault } from '../api/api-fault.js';
import { noteSessionEnd } from '../api/session-end.js';
import { i18n } from '../i18n/instance.js';
import { theme } from '../theme/theme.js';

/** What the API refuses, it refuses again: only a connection is tried twice. */
const shouldRetry = (failures: number, error: Error): boolean =>
  failures < 1 && error instanceof ApiFault && error.isConnection;

const onError = (error: Error): void => {
  noteSessionEnd(queryClient, error);
};

/** The one cache of answers. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: shouldRetry },
    mutations: { retry: false },
  },
});

/** Theme, words and answers around the pages. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}
