// What editors know of the element, for the package: custom data for VS Code and web types for JetBrains, made from the manifest.
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { getWebTypesData } from 'custom-element-jet-brains-integration';

/** The lists of properties and parts have a place of their own in both formats, or in the documentation. */
const OPTIONS = { hideCssPropertiesDocs: true, hideCssPartsDocs: true, hideMethodDocs: true, hideLogs: true };

/**
 * @param {any} manifest custom-elements.json
 * @returns {Record<string, string>} the texts of the files, by their names
 */
export function editorData(manifest) {
  const attributes = new Map(
    manifest.modules
      .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
      .flatMap((/** @type {any} */ declaration) => declaration.attributes ?? [])
      .map((/** @type {any} */ { name, type }) => [name, type?.text]),
  );
  const vsCode = JSON.parse(getVsCodeHtmlCustomData(structuredClone(manifest), OPTIONS));
  for (const tag of vsCode.tags) {
    // It takes properties for attributes.
    tag.attributes = tag.attributes.filter((/** @type {any} */ { name }) => attributes.has(name));
    // `v`: says something by being there.
    for (const attribute of tag.attributes)
      if (attributes.get(attribute.name) === 'boolean') attribute.valueSet = 'v';
  }
  const webTypes = JSON.parse(getWebTypesData(structuredClone(manifest), OPTIONS));
  return {
    'vscode.html-custom-data.json': `${JSON.stringify(vsCode, null, 2)}\n`,
    'web-types.json': `${JSON.stringify(webTypes, null, 2)}\n`,
  };
}
