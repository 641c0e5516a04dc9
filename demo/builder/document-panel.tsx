/** Where the document comes from, what is wrong in it, and two ways to change it. */
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type SubmitEvent,
} from 'react';
import type { Span } from 'tool-comparison/check';
import { Boundary } from './boundary.js';
import { asText, EXAMPLES } from './documents.js';
import { ProblemList } from './problem-list.js';
import type { DocumentSource } from './use-document.js';

const DocumentForm = lazy(() => import('./form/document-form.js'));

interface Props {
  readonly source: DocumentSource;
  /** As it is written in the settings. */
  readonly src: string;
  readonly onSrc: (src: string) => void;
  readonly onOpen: (file: Blob) => void;
  readonly onBegin: () => void;
  readonly isTooLong: boolean;
}

/** A form for more would take seconds to be drawn. */
const MAX_ITEMS = 80;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

function Status({ source: { isLoading, failure, text, read } }: { readonly source: DocumentSource }) {
  if (isLoading) return 'Loading …';
  if (failure !== undefined) return failure;
  if (text === '') return 'No document yet.';
  const { comparison, checked } = read;
  const { length } = checked.problems;
  const count = length === 1 ? 'one problem' : `${length === 0 ? 'no' : length} problems`;
  if (!comparison) return `Not shown: ${count}.`;
  return (
    <>
      <bdi>{comparison.title}</bdi>: {count}.
    </>
  );
}

function Download({ text, id }: { readonly text: string; readonly id: string | undefined }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${id?.replaceAll(/[^\w.-]/g, '-') || 'comparison'}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button type="button" disabled={text === ''} onClick={save}>
      Save as a file
    </button>
  );
}

function FormEditor({ source }: { readonly source: DocumentSource }) {
  const { document, checked } = source.read;
  if (!isObject(document))
    return <p>A form needs JSON that can be read: correct it below, or begin a new one.</p>;
  if (lengthOf(document['reviews']) + lengthOf(document['reviewers']) > MAX_ITEMS)
    return <p>There are too many reviews for a form: edit it as JSON.</p>;
  return (
    <Suspense fallback={<p>Loading the form …</p>}>
      <DocumentForm
        document={document}
        problems={checked.problems}
        onWrite={(changed) => source.write(asText(changed))}
      />
    </Suspense>
  );
}

export function DocumentPanel({ source, src, onSrc, onOpen, onBegin, isTooLong }: Props) {
  const id = useId();
  const [address, setAddress] = useState(src);
  useEffect(() => setAddress(src), [src]);
  const [isFormOpen, setIsFormOpen] = useState(false);
  const json = useRef<HTMLDetailsElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSrc(address.trim());
  };
  const choose = ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) => {
    if (value) onSrc(value);
  };
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file) onOpen(file);
    // The same file can be picked again after it was changed.
    currentTarget.value = '';
  };
  const go = ({ offset, length }: Span) => {
    if (!json.current || !area.current) return;
    json.current.open = true;
    const { current } = area;
    current.focus();
    current.setSelectionRange(offset, offset + length);
    const before = source.text.slice(0, offset).split('\n').length - 1;
    current.scrollTop = (before / Math.max(1, source.text.split('\n').length)) * current.scrollHeight - 60;
  };

  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>The document</h2>
      <form className="address" onSubmit={submit}>
        <label>
          Its address
          <input
            type="text"
            inputMode="url"
            autoComplete="url"
            spellCheck={false}
            placeholder="https://publisher.example/comparisons/a-vs-b.json"
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit">Load</button>
      </form>
      <div className="sources">
        <label>
          Or an example
          <select
            value={EXAMPLES.some(([path]) => path === src) && !source.isOwn ? src : ''}
            onChange={choose}
          >
            <option value="">None</option>
            {EXAMPLES.map(([path, name]) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Or a file, which can also be dropped on this page
          <input type="file" accept=".json,application/json" onChange={pick} />
        </label>
        <p className="act">
          <Download text={source.text} id={source.read.comparison?.id} />
          <button type="button" onClick={onBegin}>
            Begin a new one
          </button>
        </p>
      </div>
      <p role="status">
        <Status source={source} />
      </p>
      {isTooLong && <p>It is too long for the address of this page: save it as a file to keep it.</p>}
      {source.text !== '' && <ProblemList checked={source.read.checked} onGo={go} />}
      <details onToggle={({ currentTarget }) => setIsFormOpen(currentTarget.open)}>
        <summary>Edit it in a form</summary>
        {isFormOpen && (
          <Boundary of={source.text}>
            <FormEditor source={source} />
          </Boundary>
        )}
      </details>
      <details ref={json}>
        <summary>Edit it as JSON</summary>
        <label className="json">
          JSON
          <textarea
            ref={area}
            rows={20}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            wrap="off"
            value={source.text}
            onChange={({ currentTarget }) => source.write(currentTarget.value)}
          />
        </label>
      </details>
      <p className="help">Nothing that you write here leaves this browser.</p>
    </section>
  );
}
