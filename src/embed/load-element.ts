/**
 * Loads the script of the element, which is beside the page. It is the classic one: a module is requested with CORS, and a
 * sandboxed frame has an opaque origin, to which its own server is another one.
 */

export const ELEMENT_SCRIPT = 'tool-comparison.classic.js';

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

/** The policy of the page allows scripts of this address alone; see `trusted-types` in embed.html. */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptPolicies };
  const policy = trustedTypes?.createPolicy('tool-comparison-embed', {
    createScriptURL: () => ELEMENT_SCRIPT,
  });
  return policy?.createScriptURL(ELEMENT_SCRIPT) ?? ELEMENT_SCRIPT;
}

/** @returns resolved when it is loaded; rejected when it cannot be */
export function loadElement(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${ELEMENT_SCRIPT} could not be loaded`)));
    script.src = trustedAddress();
    document.head.append(script);
  });
}
