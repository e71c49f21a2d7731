import type { Language } from '@hocso/domain/primitives/localized-text';
import { WordsProvider, loadLanguage } from '@hocso/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../data/query-client.ts';
import { chosenLanguage, chosenTheme, colorSchemeManager, rememberLanguage, schemeOf } from '../look/preferences.ts';
import { cssVariables, theme } from '../look/theme.ts';
import { LanguageContext } from '../words/language-context.ts';
import { RenewSession } from './renew-session.tsx';
import { createRouter } from './routes.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The whole console: language, look, data and addresses. */
export function ConsoleRoot() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  const [language, setLanguage] = useState(chosenLanguage);
  const choose = async (next: Language): Promise<void> => {
    await loadLanguage(next);
    rememberLanguage(next);
    document.documentElement.lang = next;
    setLanguage(next);
  };
  return (
    <WordsProvider language={language}>
      <LanguageContext value={choose}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={colorSchemeManager} defaultColorScheme={schemeOf(chosenTheme())} getStyleNonce={() => nonce}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            <RenewSession />
          </QueryClientProvider>
        </MantineProvider>
      </LanguageContext>
    </WordsProvider>
  );
}
