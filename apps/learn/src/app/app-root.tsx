import '@hocso/ui/tokens.css';
import '@hocso/ui/base.css';
import { WordsProvider } from '@hocso/ui/i18n';
import { StrictMode, Suspense } from 'react';
import type { DataStore } from '../data/data-store.ts';
import { DataContext } from '../data/use-data.ts';
import { Crash } from './crash.tsx';
import { PreferencesProvider } from '../site/preferences-context.tsx';
import type { Preferences } from '../site/preferences.ts';
import { RoutePage } from './route-page.tsx';

interface AppRootProps { preferences: Preferences; data: DataStore }

/** The whole app inside a router: the same tree on the server and in the browser. */
export const AppRoot = ({ preferences, data }: AppRootProps) => (
  <StrictMode>
    <WordsProvider language={preferences.language}>
      <DataContext value={data}>
        <PreferencesProvider initial={preferences}>
          <Crash>
            <Suspense><RoutePage /></Suspense>
          </Crash>
        </PreferencesProvider>
      </DataContext>
    </WordsProvider>
  </StrictMode>
);
