/** Copies a text, and says so. */
import { useState, type RefObject } from 'react';
import { copyText } from '../scripts/copy.js';

interface Props {
  /** What it is, for those who do not see what it stands beside. */
  readonly name: string;
  /** What has the text. */
  readonly source: RefObject<HTMLElement | null>;
}

export function CopyButton({ name, source }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid('');
    if (source.current) setSaid(await copyText(source.current));
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
