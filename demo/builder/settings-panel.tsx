/** How the comparison is shown. */
import { useId } from 'react';
import { HEADING_LEVELS, LAYOUTS, THEMES, type Settings } from './settings.js';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** The languages of the interface, by their tags. */
  readonly languages: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = {
  auto: 'As the page',
  light: 'Light',
  dark: 'Dark',
  full: 'Full',
  compact: 'Compact',
};

const nameOfLanguage = (tag: string): string =>
  new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onPick: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, values, nameOf, onPick }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value as Value)}>
        {values.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Box({
  label,
  isOn,
  onSet,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSet: (isOn: boolean) => void;
}) {
  return (
    <label className="box">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onSet(currentTarget.checked)} />
      {label}
    </label>
  );
}

/** What the colour input shows where no colour is chosen. */
const OWN_ACCENT = '#1f4fd8';

const FONTS = [
  ['', 'Its own'],
  ['inherit', 'The page’s'],
  ['Georgia, serif', 'Georgia'],
  ['ui-monospace, monospace', 'Monospace'],
] as const;

export function SettingsPanel({ settings, onChange, languages }: Props) {
  const id = useId();
  const { theme, layout, headingLevel, lang, accent, font } = settings;
  const word = (value: string) => WORDS[value] ?? value;
  const fonts: readonly (readonly [string, string])[] = FONTS.some(([family]) => family === font)
    ? FONTS
    : [...FONTS, [font, font]];
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>How it is shown</h2>
      <div className="settings">
        <Choice
          label="Theme"
          value={theme}
          values={THEMES}
          nameOf={word}
          onPick={(to) => onChange({ theme: to })}
        />
        <Choice
          label="Layout"
          value={layout}
          values={LAYOUTS}
          nameOf={word}
          onPick={(to) => onChange({ layout: to })}
        />
        <Choice
          label="Level of its heading"
          value={headingLevel}
          values={HEADING_LEVELS}
          nameOf={(level) => `h${level}`}
          onPick={(to) => onChange({ headingLevel: to })}
        />
        <Choice
          label="Language, if the document has none"
          value={lang}
          values={[
            '',
            'en',
            ...languages,
            ...(languages.includes(lang) || lang === 'en' || !lang ? [] : [lang]),
          ]}
          nameOf={(tag) => (tag ? nameOfLanguage(tag) : 'The page’s')}
          onPick={(to) => onChange({ lang: to })}
        />
        <Choice
          label="Font"
          value={font}
          values={fonts.map(([family]) => family)}
          nameOf={(family) => fonts.find(([each]) => each === family)?.[1] ?? family}
          onPick={(to) => onChange({ font: to })}
        />
        <div className="accent">
          <label>
            Accent
            <input
              type="color"
              value={/^#[\da-f]{6}$/i.test(accent) ? accent : OWN_ACCENT}
              onChange={({ currentTarget }) => onChange({ accent: currentTarget.value })}
            />
          </label>
          <button type="button" disabled={accent === ''} onClick={() => onChange({ accent: '' })}>
            Its own
          </button>
        </div>
      </div>
      <div className="boxes">
        <Box label="Readers can vote" isOn={!settings.noVote} onSet={(isOn) => onChange({ noVote: !isOn })} />
        <Box
          label="With the newsletter"
          isOn={!settings.noNewsletter}
          onSet={(isOn) => onChange({ noNewsletter: !isOn })}
        />
        <Box
          label="Follows the votes of others"
          isOn={settings.isLive}
          onSet={(isLive) => onChange({ isLive })}
        />
        <Box
          label="Loaded when a reader comes near"
          isOn={settings.isLazy}
          onSet={(isLazy) => onChange({ isLazy })}
        />
        <Box
          label="Waits for the reader’s consent"
          isOn={settings.needsConsent}
          onSet={(needsConsent) => onChange({ needsConsent })}
        />
      </div>
    </section>
  );
}
