// The manifest describes the public element only, and names the files of the package, not those of the source.

/** @param {string} path */
const published = (path) => path.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');

export default {
  globs: ['src/tool-comparison-element.ts', 'src/tool-comparison-define.ts', 'src/events.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [declaredReturnTypes(), propertiesOnly(), publicApiOnly(), publishedPaths()],
};

/** A TSDoc `@returns` names no type; the type is in the code. */
function declaredReturnTypes() {
  return {
    name: 'declared-return-types',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      for (const member of node.members) {
        if (!ts.isMethodDeclaration(member) || !member.type) continue;
        const method = declaration?.members?.find(({ name }) => name === member.name.getText());
        if (method) method.return = { ...method.return, type: { text: member.type.getText() } };
      }
    },
  };
}

/** Lit's option `attribute: false`, which the analyzer does not see where a function wraps the options. */
function propertiesOnly() {
  /** @type {Set<string>} */
  const names = new Set();
  return {
    name: 'properties-only',
    analyzePhase({ ts, node }) {
      if (!ts.isPropertyAssignment(node) || !/\battribute: false\b/.test(node.initializer.getText())) return;
      names.add(node.name.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (!declaration.attributes) continue;
          declaration.attributes = declaration.attributes.filter(({ fieldName }) => !names.has(fieldName));
          for (const member of declaration.members) if (names.has(member.name)) delete member.attribute;
        }
      }
    },
  };
}

/** Leaves out what is marked private or internal, and what Lit inherits into every element. */
function publicApiOnly() {
  return {
    name: 'public-api-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          // The documented ones: the others are guesses from calls of dispatchEvent().
          declaration.events &&= declaration.events.filter((event) => event.description);
          if (declaration.members) {
            declaration.members = declaration.members.filter(
              (member) =>
                !['private', 'protected'].includes(member.privacy) &&
                !member.static &&
                !member.name.startsWith('#') &&
                !member.name.startsWith('_') &&
                !LIFECYCLE.has(member.name),
            );
          }
        }
      }
    },
  };
}

const LIFECYCLE = new Set([
  'adoptedCallback',
  'attributeChangedCallback',
  'connectedCallback',
  'connectedMoveCallback',
  'createRenderRoot',
  'disconnectedCallback',
  'firstUpdated',
  'getUpdateComplete',
  'performUpdate',
  'render',
  'scheduleUpdate',
  'shouldUpdate',
  'update',
  'updated',
  'willUpdate',
]);

function publishedPaths() {
  const rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(rewrite);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof inner === 'string') {
          value[key] = published(inner.replace(/^\//, ''));
        } else rewrite(inner);
      }
    }
  };
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      rewrite(customElementsManifest);
    },
  };
}
