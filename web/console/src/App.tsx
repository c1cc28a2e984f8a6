import { Announcer, UiProvider } from '@cardea/ui';
import { LogtoProvider } from '@logto/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { ApiError } from './api/client.ts';
import { ConsoleClient, forgetTokens, logtoConfig } from './auth/session.ts';
import { nonce } from './boot.ts';
import { router } from './routes.tsx';

// Before the provider looks into the storage: the callback page starts a new session.
if (location.pathname === '/console/callback') forgetTokens();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refused it will refuse again; only silence and its own faults are worth asking twice.
      retry: (count, error) => count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
    },
  },
});

export function App() {
  const { t } = useTranslation();
  const texts = useMemo(
    () => ({
      close: t('ui.close'),
      copied: t('ui.copied'),
      loading: t('ui.loading'),
      optional: t('ui.optional'),
      showPassword: t('ui.showPassword'),
      hidePassword: t('ui.hidePassword'),
      skipToContent: t('ui.skip'),
      requestId: t('ui.requestId'),
      copyRequestId: t('ui.copyRequestId'),
    }),
    [t],
  );
  return (
    <StrictMode>
      <UiProvider nonce={nonce} texts={texts}>
        <Announcer>
          <LogtoProvider config={logtoConfig} LogtoClientClass={ConsoleClient}>
            <QueryClientProvider client={queries}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </LogtoProvider>
        </Announcer>
      </UiProvider>
    </StrictMode>
  );
}
