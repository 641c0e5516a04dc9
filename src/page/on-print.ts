/**
 * The moment before the page is printed. Besides the event there is the media type: a page may be drawn for print without
 * a print dialog. Held by test/browser/chromium/life-print.spec.ts.
 */
import { bare } from './bare.js';
import { inBackground } from './in-background.js';
import { listen } from './listen.js';

export function onPrint(listener: () => void, { signal }: { readonly signal: AbortSignal }): void {
  listen('beforeprint', listener, { signal });
  void inBackground(() => {
    // jsdom has none. There Vitest has the name, with nothing behind it.
    if (typeof matchMedia !== 'function') return;
    const media = matchMedia('print');
    const tell = (): void => {
      if (media.matches && !signal.aborted) void inBackground(listener);
    };
    media.addEventListener('change', tell, bare({ signal }));
    tell();
  });
}
