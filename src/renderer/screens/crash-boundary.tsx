import { Component } from 'react';
import type { ReactNode } from 'react';
import { appState } from '../app-store';
import { message } from '../use-message';

/** When the window itself fails: says so, says that the work is safe, and offers to start over. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override componentDidCatch(): void {
    void appState().open?.sender.flush();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="crash" role="alert">
        <div>
          <h1>{message('crash.title')}</h1>
          <p>{message('crash.text')}</p>
          <pre>{error.stack ?? error.message}</pre>
          <button type="button" className="button primary large" onClick={() => location.reload()}>{message('crash.reload')}</button>
        </div>
      </main>
    );
  }
}
