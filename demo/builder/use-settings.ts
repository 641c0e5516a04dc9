/** The settings, kept in the page's address together with a document that has no address of its own. */
import { useCallback, useEffect, useState } from 'react';
import { queryOf, settingsIn, type Settings } from './settings.js';
import { fragmentOf } from './shared-text.js';

/** Browsers allow so many changes of the address: after a pause in what is typed. In milliseconds. */
const PAUSE = 300;

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(() => settingsIn(new URLSearchParams(location.search)));
  const change = useCallback((changed: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...changed }));
  }, []);
  return [settings, change];
}

/** @param text of a document that is nowhere else; undefined where there is none */
export function useAddress(settings: Settings, text: string | undefined): { readonly isTooLong: boolean } {
  const [isTooLong, setIsTooLong] = useState(false);
  useEffect(() => {
    let isOver = false;
    const write = async () => {
      const fragment = text === undefined ? '' : await fragmentOf(text);
      if (isOver) return;
      setIsTooLong(fragment === undefined);
      history.replaceState(null, '', `${location.pathname}${queryOf(settings)}${fragment ?? ''}`);
    };
    const timer = setTimeout(() => void write(), PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [settings, text]);
  return { isTooLong };
}
