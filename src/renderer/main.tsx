import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showFailure } from './actions/file-actions';
import { App } from './app';
import { CrashBoundary } from './screens/crash-boundary';
import { start } from './start';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/panels.css';
import './styles/screens.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CrashBoundary>
      <App />
    </CrashBoundary>
  </StrictMode>,
);

start().catch((error: unknown) => {
  reportError(error);
  showFailure({ key: 'failure.no-answer' });
});
