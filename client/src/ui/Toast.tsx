import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Toast.module.css';

export type Toast = {
  readonly words: ReactNode;
  readonly icon?: ReactNode;
  /** What one may still do about it; such a message stays until it is put away. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

const readMs = 10_000;
const Context = createContext<((toast: Toast) => void) | null>(null);

/** The one place for short messages: a new one takes the place of the old, and any can be put away. */
export function ToastRegion({ dismiss, children }: { readonly dismiss: string; readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const putAway = useCallback(() => setToast(null), []);
  useEffect(() => {
    if (!toast || toast.action) return undefined;
    const timer = setTimeout(putAway, readMs);
    return () => clearTimeout(timer);
  }, [toast, putAway]);
  return (
    <Context value={setToast}>
      {children}
      <div className={styles.region} role="status">
        {toast && <Message toast={toast} dismiss={dismiss} putAway={putAway} />}
      </div>
    </Context>
  );
}

type MessageProps = { readonly toast: Toast; readonly dismiss: string; readonly putAway: () => void };

function Message({ toast: { words, icon, action }, dismiss, putAway }: MessageProps) {
  const act = () => {
    putAway();
    action?.onPress();
  };
  return (
    <div className={styles.toast}>
      {icon}
      <span className={styles.words}>{words}</span>
      {action && (
        <button type="button" className={styles.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className={styles.action} aria-label={dismiss} title={dismiss} onClick={putAway}>
        <Icon name="x" />
      </button>
    </div>
  );
}

/** Shows a short message. Needs a `ToastRegion` above. */
export function useToast(): (toast: Toast) => void {
  const show = use(Context);
  if (!show) throw new Error('useToast needs a ToastRegion above it');
  return show;
}
