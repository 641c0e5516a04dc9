/** The picture as React wants it. Done before the bundle is made: an author writes these names, no reader waits for it. */
import type { Drawing } from './picture.js';

export type ReactDrawing =
  | string
  | readonly [name: string, props: Readonly<Record<string, unknown>>, children: readonly ReactDrawing[]];

/** Attributes that React knows by another name; any other it sets as it is written. */
const PROPS: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  value: 'defaultValue',
  autocomplete: 'autoComplete',
  colspan: 'colSpan',
  datetime: 'dateTime',
  maxlength: 'maxLength',
  novalidate: 'noValidate',
  readonly: 'readOnly',
  rowspan: 'rowSpan',
  tabindex: 'tabIndex',
};

/** To React, the empty string of one of these means that it is absent. */
const BOOLEANS = new Set(['disabled', 'hidden', 'inert', 'novalidate', 'open', 'readonly', 'required']);

export function reactTree(tree: readonly Drawing[]): ReactDrawing[] {
  return tree.map((drawing) => {
    if (typeof drawing === 'string') return drawing;
    const [name, attributes, children] = drawing;
    const props = Object.entries(attributes).map(([key, value]) => [
      PROPS[key] ?? key,
      propValue(key, value),
    ]);
    return [
      name.replace('svg:', ''),
      Object.fromEntries(props) as Record<string, unknown>,
      reactTree(children),
    ];
  });
}

function propValue(key: string, value: string): unknown {
  if (BOOLEANS.has(key) && value === '') return true;
  return key === 'style' ? styleObject(value) : value;
}

/** Only custom properties come in style attributes here, and those React takes by their own names. */
function styleObject(style: string): Record<string, string> {
  const pairs = style.split(';').map((declaration) => declaration.split(':', 2).map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name]) => name)) as Record<string, string>;
}
