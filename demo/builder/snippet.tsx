/** What to paste, and what a strict policy must allow for it. */
import { useRef } from 'react';
import { CopyButton } from './copy-button.js';
import { policyFor } from './policy.js';
import { piecesFor, type Piece, type Shown } from './snippets.js';
import type { Settings } from './settings.js';

function Code({ title, code }: Piece) {
  const source = useRef<HTMLElement>(null);
  return (
    <section className="piece" aria-label={title}>
      <h3>{title}</h3>
      <div className="snippet">
        <pre tabIndex={0} aria-label={title}>
          <code ref={source}>{code}</code>
        </pre>
        <CopyButton name={title} source={source} />
      </div>
    </section>
  );
}

const POLICY =
  'Where the page has a Content Security Policy, it must allow this (for NONCE your nonce, which the pasted script and style tags need as well)';

export function Snippet({ shown, settings }: { readonly shown: Shown; readonly settings: Settings }) {
  const policy = policyFor(shown, settings);
  return (
    <>
      {piecesFor(shown, settings).map((piece) => (
        <Code key={piece.title} {...piece} />
      ))}
      {policy && <Code title={POLICY} code={policy} />}
    </>
  );
}
