import { useEffect, useRef, type Ref } from 'react';

type PdfFrameProps = {
  readonly url: string;
  readonly title: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLIFrameElement>;
};

/**
 * A PDF by the browser's own viewer. Some viewers take focus when they have loaded, and with it the keyboard; unless
 * someone clicked into the paper, focus goes back to where it was.
 */
export function PdfFrame({ url, title, className, ref }: PdfFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let invited = false;
    let before: Element | null = document.activeElement;
    const invite = () => {
      invited = true;
    };
    const remember = () => {
      before = document.activeElement;
    };
    const onBlur = () => {
      const frame = box.current?.querySelector('iframe');
      if (invited || !frame || document.activeElement !== frame) return;
      frame.blur();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      window.focus();
    };
    const settled = setTimeout(() => window.removeEventListener('blur', onBlur), 4000);
    const element = box.current;
    element?.addEventListener('pointerenter', invite);
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', keyed, true);
    window.addEventListener('blur', onBlur);
    function keyed(event: KeyboardEvent) {
      // Tab may lead into the paper: that is a wish too.
      if (event.key === 'Tab') invited = true;
    }
    return () => {
      clearTimeout(settled);
      element?.removeEventListener('pointerenter', invite);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', keyed, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [url]);
  return (
    <div ref={box} style={{ display: 'contents' }}>
      <iframe ref={ref} className={className} src={`${url}#navpanes=0&view=FitH`} title={title} />
    </div>
  );
}
