/** Copies a text, and says so. */
import { useState, type RefObject } from 'react';

interface Props {
  readonly text: string;
  /** What it is, for those who do not see what it stands beside. */
  readonly name: string;
  /** Where the text stands: it is selected where there is no clipboard. */
  readonly source: RefObject<HTMLElement | null>;
}

export function CopyButton({ text, name, source }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      if (source.current) getSelection()?.selectAllChildren(source.current);
      setSaid('Selected: now copy it');
    }
  };
  return (
    <p className="act">
      <button type="button" aria-label={`Copy: ${name}`} onClick={() => void copy()}>
        Copy
      </button>
      <output>{said}</output>
    </p>
  );
}
