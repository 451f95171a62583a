import { useMessage } from '../use-message';

/** Fonts are on their way; nothing can be composed before. */
export function LoadingScreen({ loading }: { readonly loading: { readonly done: number; readonly total: number } | null }) {
  const message = useMessage();
  const share = loading && loading.total > 0 ? loading.done / loading.total : 0;
  return (
    <main className="loading">
      <div>
        <div className="progress" role="progressbar" aria-label={message('loading.fonts')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)}>
          <span style={{ transform: `scaleX(${share})` }} />
        </div>
        <p>{message('loading.fonts')}</p>
      </div>
    </main>
  );
}
