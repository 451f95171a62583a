import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { useApp } from './app-store';
import { Dialogs } from './dialogs/dialogs';
import { EditorScreen } from './screens/editor-screen';
import { LoadingScreen } from './screens/loading-screen';
import { StartScreen } from './screens/start-screen';
import { useSettings } from './settings-store';
import { MenuBar } from './shell/menu-bar';
import { Toasts } from './shell/toasts';
import { useShortcuts } from './use-shortcuts';

/** The window. */
export function App() {
  const boot = useApp((app) => app.boot);
  const open = useApp((app) => app.open);
  const loading = useApp((app) => app.loading);
  useShortcuts();
  useAppearance();
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
      <div className="app">
        <MenuBar />
        {loading || !boot ? <LoadingScreen loading={loading} /> : open ? <EditorScreen key={open.id} open={open} /> : <StartScreen />}
      </div>
      {boot ? <Dialogs /> : null}
      <Toasts />
    </Tooltip.Provider>
  );
}

/** Light or dark, and the language that the browser hyphenates, quotes and reads aloud by. */
function useAppearance(): void {
  const theme = useSettings((settings) => settings.theme);
  const language = useSettings((settings) => settings.language);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
  const platform = useApp((app) => app.boot?.platform);
  useEffect(() => {
    document.documentElement.lang = language;
    if (platform) document.documentElement.dataset['platform'] = platform;
  }, [language, platform]);
}
