// What a test needs from outside its page: the window's size and the reader's preferences.
import { executeServerCommand } from '@web/test-runner-commands';

export { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine this test runs in. */
export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

export interface Size {
  width: number;
  height: number;
}

/** Sets the size of the viewport in CSS pixels, in every engine, and gives the size it then has. */
export async function setViewport(size: Size): Promise<Size> {
  return executeServerCommand<Size, Size & Record<string, number>>('viewport', { ...size });
}

export interface Media {
  /** "print", or "" for the screen. */
  type?: 'print' | 'screen' | '';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/**
 * Emulates media features until {@link resetMedia}; `false` where the engine cannot (all but Chromium), so that the
 * test can skip itself: `if (!(await emulateMedia({ … }))) this.skip();`
 */
export async function emulateMedia(media: Media): Promise<boolean> {
  return executeServerCommand<boolean, Record<string, string>>('media', { ...media });
}

export async function resetMedia(): Promise<void> {
  await executeServerCommand<boolean, Record<string, string>>('media', {});
}
