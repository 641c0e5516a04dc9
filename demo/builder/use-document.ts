/** The document that is shown: from an address, a file, or from whoever writes it here. Nothing of it leaves the browser. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { checkText, type CheckedText } from 'tool-comparison/check';
import { ComparisonError, parseComparison, type Comparison } from 'tool-comparison/document';
import { asText, LoadError, NEW_DOCUMENT, textAt, textOf } from './documents.js';

/** What relative addresses are relative to where a document has no address: it will get one. */
export const PUBLISHER = 'https://publisher.example/comparisons/';

export interface DocumentState {
  readonly text: string;
  /** Its absolute address, if it has one. */
  readonly address: string | undefined;
  /** Whether it is no longer what is at its address, or has none. */
  readonly isOwn: boolean;
  readonly isLoading: boolean;
  /** Why nothing could be loaded. */
  readonly failure: string | undefined;
}

const EMPTY: DocumentState = {
  text: '',
  address: undefined,
  isOwn: false,
  isLoading: false,
  failure: undefined,
};

export interface Read {
  /** As `JSON.parse` gives it; undefined where it is not JSON. */
  readonly document: unknown;
  /** As the widget understands it; undefined where it can not be shown. */
  readonly comparison: Comparison | undefined;
  readonly checked: CheckedText;
  /** What its addresses are relative to. */
  readonly base: string;
}

function comparisonIn(document: unknown, base: string): Comparison | undefined {
  try {
    return parseComparison(document, base).comparison;
  } catch (error) {
    if (error instanceof ComparisonError) return undefined;
    throw error;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export interface DocumentSource extends DocumentState {
  readonly read: Read;
  readonly load: (address: string) => void;
  readonly open: (file: Blob) => Promise<void>;
  readonly begin: () => void;
  /** Shows what was written before, of a document with this address. */
  readonly restore: (text: string, address: string | undefined) => void;
  /** What somebody has written. */
  readonly write: (text: string) => void;
}

export function useDocument(): DocumentSource {
  const [state, setState] = useState(EMPTY);
  const loading = useRef<AbortController>(undefined);

  const stop = useCallback(() => {
    loading.current?.abort();
    loading.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const load = useCallback(
    (address: string) => {
      stop();
      const controller = new AbortController();
      loading.current = controller;
      setState((before) => ({ ...before, isLoading: true, failure: undefined }));
      textAt(address, controller.signal).then(
        (text) => {
          if (!controller.signal.aborted) setState({ ...EMPTY, text, address });
        },
        (error: unknown) => {
          if (controller.signal.aborted) return;
          setState({ ...EMPTY, failure: error instanceof LoadError ? error.message : String(error) });
        },
      );
    },
    [stop],
  );

  const show = useCallback(
    (text: string, address?: string) => {
      stop();
      setState({ ...EMPTY, text, address, isOwn: true });
    },
    [stop],
  );

  const open = useCallback(
    async (file: Blob) => {
      try {
        show(await textOf(file));
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        setState({ ...EMPTY, failure: error.message });
      }
    },
    [show],
  );

  const write = useCallback(
    (text: string) => {
      stop();
      setState((before) => ({ ...before, text, isOwn: true, isLoading: false, failure: undefined }));
    },
    [stop],
  );

  const read = useMemo((): Read => {
    const base = state.address ?? PUBLISHER;
    const document = jsonIn(state.text);
    const comparison = document === undefined ? undefined : comparisonIn(document, base);
    return { document, comparison, checked: checkText(state.text, base), base };
  }, [state.text, state.address]);

  const begin = useCallback(() => show(asText(NEW_DOCUMENT)), [show]);
  return { ...state, read, load, open, begin, restore: show, write };
}
