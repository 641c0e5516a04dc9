/** The builder: a document, settings, what they look like, and what to paste. */
import { useEffect, useId, useMemo, type DragEvent } from 'react';
import allLocales from 'tool-comparison/locales/all';
import { Boundary } from './boundary.js';
import { DocumentPanel } from './document-panel.js';
import { Preview } from './preview.js';
import { SettingsPanel } from './settings-panel.js';
import { PAGES, SNIPPETS, WIDTHS, type Settings } from './settings.js';
import { textIn } from './shared-text.js';
import { Snippet } from './snippet.js';
import type { Locale, Shown } from './snippets.js';
import { PUBLISHER, useDocument, type Read } from './use-document.js';
import { useAddress, useSettings } from './use-settings.js';

function absolute(address: string): string | undefined {
  if (address === '' || !URL.canParse(address, document.baseURI)) return undefined;
  const { protocol, href } = new URL(address, document.baseURI);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** As the widget finds it: the same language in the same script, whatever the region. */
function localeFor(lang: string): Locale | undefined {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    return allLocales.find((locale) => {
      const each = new Intl.Locale(locale.lang).maximize();
      return each.language === language && each.script === script;
    });
  } catch {
    return undefined;
  }
}

function shownIn(
  { document, comparison }: Read,
  address: string | undefined,
  settings: Settings,
): Shown | undefined {
  if (!comparison) return undefined;
  const declared = (document as { readonly lang?: unknown }).lang;
  const lang = typeof declared === 'string' ? comparison.lang : settings.lang || comparison.lang;
  const src = address ?? new URL(`${encodeURIComponent(comparison.id)}.json`, PUBLISHER).href;
  return { document, comparison, src, locale: localeFor(lang), locales: allLocales };
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onPick: (value: Value) => void;
}

function Radios<Value extends string>({ legend, value, options, onPick }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {options.map(([each, label]) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onPick(each)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const NAMES = { desktop: 'Desktop', phone: 'Phone', light: 'Light', dark: 'Dark' } as const;
const named = <Value extends keyof typeof NAMES>(values: readonly Value[]) =>
  values.map((value) => [value, NAMES[value]] as const);

export function App() {
  const id = useId();
  const [settings, change] = useSettings();
  const source = useDocument();
  const { read, load, restore } = source;

  const loadFrom = (src: string) => {
    if (src) load(absolute(src) ?? src);
  };
  // What the address of the page says, once.
  useEffect(() => {
    const begin = async () => {
      const own = await textIn(location.hash);
      if (own === undefined) loadFrom(settings.src);
      else restore(own, absolute(settings.src));
    };
    void begin();
  }, []);

  const { isTooLong } = useAddress(settings, source.isOwn ? source.text : undefined);
  const shown = useMemo(() => shownIn(read, absolute(settings.src), settings), [read, settings]);

  const takeAddress = (src: string) => {
    change({ src });
    loadFrom(src);
  };
  // It is another document than the one at the address.
  const open = (file: Blob) => {
    change({ src: '' });
    void source.open(file);
  };
  const begin = () => {
    change({ src: '' });
    source.begin();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    open(file);
  };

  return (
    <div
      className="builder"
      onDrop={drop}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
    >
      <div className="workbench">
        <div className="panels">
          <DocumentPanel
            source={source}
            src={settings.src}
            onSrc={takeAddress}
            onOpen={open}
            onBegin={begin}
            isTooLong={isTooLong}
          />
          <SettingsPanel
            settings={settings}
            onChange={change}
            languages={allLocales.map(({ lang }) => lang)}
          />
        </div>
        <section className="result" aria-labelledby={`${id}-preview`}>
          <h2 id={`${id}-preview`}>On a page</h2>
          <div className="views">
            <Radios
              legend="Width"
              value={settings.width}
              options={named(WIDTHS)}
              onPick={(width) => change({ width })}
            />
            <Radios
              legend="Page"
              value={settings.page}
              options={named(PAGES)}
              onPick={(page) => change({ page })}
            />
          </div>
          <Preview
            document={read.document}
            base={read.base}
            comparison={read.comparison}
            settings={settings}
          />
          <p className="help">
            Votes that you cast here are not sent. The newsletter’s form is the real one.
          </p>
        </section>
      </div>
      <section aria-labelledby={`${id}-snippet`}>
        <h2 id={`${id}-snippet`}>What to paste</h2>
        <Radios
          legend="Into"
          value={settings.snippet}
          options={SNIPPETS}
          onPick={(snippet) => change({ snippet })}
        />
        <label className="files">
          <span>
            The address of the folder <code>dist/</code>, where you have put it
          </span>
          <input
            type="text"
            inputMode="url"
            spellCheck={false}
            value={settings.files}
            onChange={({ currentTarget }) => change({ files: currentTarget.value })}
          />
        </label>
        {shown ? (
          <Boundary of={shown}>
            <Snippet shown={shown} settings={settings} />
          </Boundary>
        ) : (
          <p>Choose a document first: its address, an example, a file, or a new one.</p>
        )}
        {shown && source.isOwn && (
          <p className="help">
            The document is not published yet: save it as a file, put it where <code>src</code> says, and send
            it with <code>Access-Control-Allow-Origin: *</code>.
          </p>
        )}
      </section>
    </div>
  );
}
