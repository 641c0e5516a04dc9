/** What is wrong in the document, in the words of `npx tool-comparison check`. */
import type { CheckedText, Span } from 'tool-comparison/check';

interface Props {
  readonly checked: CheckedText;
  readonly onGo: (span: Span) => void;
}

/** More than anybody reads at once. */
const MAX_SHOWN = 50;

export function ProblemList({ checked, onGo }: Props) {
  const { problems, placeOf } = checked;
  if (problems.length === 0) return null;
  return (
    <>
      <ol className="problems" aria-label="Problems in the document">
        {problems.slice(0, MAX_SHOWN).map(({ path, message, hint, span }, index) => {
          const { line, column } = placeOf(span);
          return (
            <li key={index}>
              <button type="button" onClick={() => onGo(span)}>
                Line {line}, column {column}
              </button>
              <p>
                {path && <code>{path}</code>} {message}
                {hint !== undefined && <span className="hint"> {hint}</span>}
              </p>
            </li>
          );
        })}
      </ol>
      {problems.length > MAX_SHOWN && <p>And {problems.length - MAX_SHOWN} more.</p>}
    </>
  );
}
