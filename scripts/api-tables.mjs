// The API tables of docs/element.md, made from the custom elements manifest: what the source says of itself, once.
// They stand between <!-- api:start --> and <!-- api:end -->.
import { format, resolveConfig } from 'prettier';

const MARKERS = /(<!-- api:start -->)[\s\S]*?(<!-- api:end -->)/;

/** @param {string | undefined} text a table cell */
const cell = (text) => (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/**
 * @param {string} title
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(title, head, rows) {
  if (rows.length === 0) return '';
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** @param {any} element a custom element declaration of the manifest */
export function apiTables(element) {
  const members = element.members ?? [];
  const attributes = element.attributes ?? [];
  const fields = members.filter((member) => member.kind === 'field');
  const methods = members.filter((member) => member.kind === 'method');
  const signature = (method) =>
    `${method.name}(${(method.parameters ?? [])
      .map(
        (parameter) =>
          `${parameter.name}${parameter.optional ? '?' : ''}: ${parameter.type?.text ?? 'unknown'}`,
      )
      .join(', ')})${method.return?.type ? `: ${method.return.type.text}` : ''}`;
  return [
    table(
      'Attributes',
      ['Attribute', 'Property', 'Type', 'Default', ''],
      attributes.map((attribute) => [
        code(attribute.name),
        code(attribute.fieldName),
        code(attribute.type?.text),
        code(attribute.default),
        cell(attribute.description),
      ]),
    ),
    table(
      'Properties without an attribute',
      ['Property', 'Type', ''],
      fields
        .filter((field) => !attributes.some((attribute) => attribute.fieldName === field.name))
        .map((field) => [
          code(field.name) + (field.readonly ? ' (read only)' : ''),
          code(field.type?.text),
          cell(field.description),
        ]),
    ),
    table(
      'Methods',
      ['Method', ''],
      methods.map((method) => [code(signature(method)), cell(method.description)]),
    ),
    table(
      'Events',
      ['Event', 'Type', ''],
      (element.events ?? [])
        .filter((event) => event.name)
        .map((event) => [code(event.name), code(event.type?.text), cell(event.description)]),
    ),
    table(
      'Slots',
      ['Slot', ''],
      (element.slots ?? []).map((slot) => [
        slot.name ? code(slot.name) : '(default)',
        cell(slot.description),
      ]),
    ),
    table(
      'CSS parts',
      ['Part', ''],
      (element.cssParts ?? []).map((part) => [code(part.name), cell(part.description)]),
    ),
    table(
      'CSS custom properties',
      ['Property', 'Default', ''],
      (element.cssProperties ?? []).map((property) => [
        code(property.name),
        code(property.default),
        cell(property.description),
      ]),
    ),
    table(
      'Custom states',
      ['State', ''],
      (element.cssStates ?? []).map((state) => [code(`:state(${state.name})`), cell(state.description)]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * @param {string} page
 * @param {any} manifest
 * @returns {Promise<string>} the page with its tables brought up to date
 */
export async function withApiTables(page, manifest) {
  if (!MARKERS.test(page)) throw new Error('docs/element.md has no place for the API tables');
  const element = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .find((declaration) => declaration.customElement);
  if (!element) throw new Error('The manifest describes no custom element');
  const options = await resolveConfig(import.meta.filename);
  const tables = await format(apiTables(element), { ...options, parser: 'markdown' });
  return page.replace(MARKERS, (_all, start, end) => `${start}\n\n${tables}\n${end}`);
}
