// The gallery: one widget and a form that says what it shows. All settings are in the address, so every view can be
// linked to. Attributes are changed on the widget that is there; another document, state or set of votes makes a new one.
import { choices, documents, galleryAddress } from './catalogue.js';

/** @template {Element} T @param {string} selector @param {new () => T} type */
function one(selector, type) {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}

const form = one('#settings', HTMLFormElement);
const stage = one('#stage', HTMLElement);
const markup = one('#markup', HTMLElement);
const report = one('#report', HTMLOutputElement);
const problemList = one('#problems', HTMLDetailsElement);
const title = one('h1', HTMLHeadingElement);

/** @returns {Record<string, string>} the settings in the address; the first choice for each that is missing or unknown */
function settingsFromAddress() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(
    Object.entries(choices).map(([name, list]) => {
      const asked = query.get(name);
      const known =
        list.some(([value]) => value === asked) || (name === 'width' && /^[1-9]\d{1,3}$/.test(asked ?? ''));
      return [name, (known && asked) || (list[0]?.[0] ?? '')];
    }),
  );
}

/** @param {Record<string, string>} settings */
function fillForm(settings) {
  for (const [name, list] of Object.entries(choices)) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const value = settings[name] ?? '';
    const options = list.map(([of, text]) => new Option(text, of));
    if (!list.some(([of]) => of === value)) options.push(new Option(`${value} px`, value));
    select.replaceChildren(...options);
    select.value = value;
  }
}

/** The document with other votes. Its URLs are made absolute, because an object has no address to resolve them against. */
async function withVotes(/** @type {string} */ address, /** @type {string} */ votes) {
  const response = await fetch(address);
  const comparison = await response.json();
  const whole = (/** @type {any} */ owner, /** @type {string[]} */ ...keys) => {
    for (const key of keys) {
      if (owner?.[key] && URL.canParse(owner[key], response.url))
        owner[key] = new URL(owner[key], response.url).href;
    }
  };
  whole(comparison, 'url');
  whole(comparison.newsletter, 'endpoint', 'url');
  for (const tool of comparison.tools) whole(tool, 'url', 'logo');
  for (const reviewer of comparison.reviewers ?? []) whole(reviewer, 'avatar', 'url');
  for (const review of comparison.reviews ?? []) whole(review, 'url');
  const [first, second] = comparison.tools;
  comparison.community =
    votes === 'none'
      ? {}
      : {
          tallies: {
            [first.id]: { ship: 1_284_306, skip: 1_197_552 },
            [second.id]: { ship: 48_120_977, skip: 3_406_118 },
          },
        };
  return comparison;
}

/** @param {Record<string, string>} settings */
async function makeWidget(settings) {
  const widget = document.createElement('tool-comparison');
  const address = `comparisons/${settings.document}.json`;
  const source = {
    loading: 'faults/never',
    error: 'faults/404',
    'error-fallback': 'faults/404',
    unreadable: 'gallery.html',
  }[settings.state ?? ''];
  if (source || settings.votes === 'document') widget.setAttribute('src', source ?? address);
  else Object.assign(widget, { comparison: await withVotes(address, settings.votes ?? '') });
  if (settings.state === 'error-fallback') {
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = documents.find(({ id }) => id === settings.document)?.name ?? address;
    paragraph.append('Read the comparison at its publisher: ', link);
    widget.append(paragraph);
  }
  return widget;
}

/** @param {Element} widget @param {Record<string, string>} settings */
function adjust(widget, settings) {
  for (const name of ['layout', 'theme']) {
    if (settings[name] === choices[name]?.[0]?.[0]) widget.removeAttribute(name);
    else widget.setAttribute(name, settings[name] ?? '');
  }
  stage.style.setProperty('--stage-width', settings.width === 'full' ? 'none' : `${settings.width}px`);
  document.documentElement.dir = settings.dir ?? 'ltr';
  document.documentElement.dataset.scheme = settings.scheme;
}

/** The widget's markup, without the fallback content. */
function describe(/** @type {Element} */ widget) {
  const attributes = [...widget.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const note = widget.hasAttribute('src') ? '' : '<!-- the document is set as a property -->';
  return `<tool-comparison${attributes}>${note}</tool-comparison>`;
}

/** @param {string} text @param {readonly { path?: unknown, message?: unknown }[]} problems */
function say(text, problems = []) {
  report.textContent = text;
  problemList.hidden = problems.length === 0;
  const list = document.createElement('ul');
  for (const { path, message } of problems) {
    const item = document.createElement('li');
    const where = document.createElement('code');
    where.textContent = Array.isArray(path) ? path.join('.') : String(path ?? '');
    item.append(where, ` ${String(message ?? '')}`);
    list.append(item);
  }
  problemList.querySelector('ul')?.replaceWith(list);
}

let made = '';

/** @param {Record<string, string>} settings */
async function show(settings) {
  const key = [settings.document, settings.state, settings.votes].join(' ');
  if (key !== made) {
    made = key;
    say('Loading');
    const widget = await makeWidget(settings);
    // Another choice may have been made in the meantime.
    if (key === made) stage.replaceChildren(widget);
    settings = settingsFromAddress();
  }
  const widget = stage.firstElementChild;
  if (!widget) return;
  adjust(widget, settings);
  markup.textContent = describe(widget);
  const name = documents.find(({ id }) => id === settings.document)?.name ?? '';
  title.textContent = name;
  document.title = `${name} – Gallery – Tool comparison`;
}

stage.addEventListener('comparison-load', (event) => {
  const { problems = [] } = /** @type {CustomEvent} */ (event).detail ?? {};
  const count = problems.length === 1 ? 'one problem' : `${problems.length || 'no'} problems`;
  say(`Shown, with ${count} in the document`, problems);
});
stage.addEventListener('comparison-error', (event) => {
  const { error } = /** @type {CustomEvent} */ (event).detail ?? {};
  say(`Not shown: ${error?.code ?? 'unknown'}`, error?.problems);
});

form.addEventListener('change', () => {
  const settings = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  history.replaceState(null, '', galleryAddress(settings));
  void show(settings);
});

const settings = settingsFromAddress();
fillForm(settings);
void show(settings);
