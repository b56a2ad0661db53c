import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useCommonText } from '@/i18n/common';
import css from './toasts.module.css';

type Toast = { readonly id: number; readonly tone: 'success' | 'danger'; readonly text: string };

const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** A short word that something worked. What someone must act on belongs on the page, not here. */
export function toast(text: string, tone: Toast['tone'] = 'success'): void {
  lastId += 1;
  const id = lastId;
  publish([...toasts.slice(-2), { id, tone, text }]);
  setTimeout(() => dismiss(id), 8000);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const t = useCommonText();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={`${css.region} no-print`} role="status" aria-live="polite">
      {shown.map(({ id, tone, text }) => (
        <div key={id} className={css.toast} data-tone={tone}>
          {tone === 'success' ? (
            <IconCircleCheck size={20} aria-hidden />
          ) : (
            <IconAlertTriangle size={20} aria-hidden />
          )}
          <span>{text}</span>
          <button type="button" onClick={() => dismiss(id)} aria-label={t('action.close')}>
            <IconX size={18} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
