'use client';

import { useEffect } from 'react';

/** Registers the element in the browser. */
export function DefineElement() {
  useEffect(() => {
    void import('tool-comparison');
  }, []);
  return null;
}
