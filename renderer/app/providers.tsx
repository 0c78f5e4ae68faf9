import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { isAppError } from '../../shared/errors.ts';
import { cspNonce } from '../ui/csp-nonce.ts';
import { useIsDark } from './appearance.ts';

const renderer = createDOMRenderer(document, {
  styleElementAttributes: cspNonce ? { nonce: cspNonce } : {},
});

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // An expected failure comes out the same again; only a broken connection is worth another try.
      retry: (failures, error) => !isAppError(error) && failures < 1,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
});

/** What every screen stands on: theme, styles with the page's nonce, data, addresses after the hash. */
export function Providers({ children }: { children: ReactNode }) {
  const isDark = useIsDark();
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
        <QueryClientProvider client={queryClient}>
          <Router hook={useHashLocation}>{children}</Router>
        </QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
  );
}
