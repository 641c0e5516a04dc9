// CHANGELOG.md, in the format of Keep a Changelog: what is not released yet, and a release of it.
const UNRELEASED = /^## \[Unreleased\]\n([^]*?)(?=^## |(?![^]))/m;

/** @param {string} changelog @returns {string} the entries that no release has */
export function unreleased(changelog) {
  const [, section = ''] = UNRELEASED.exec(changelog) ?? [];
  return section
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');
}

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} date as in 2026-11-27
 * @returns {string} the changelog with these entries under the version
 */
export const withRelease = (changelog, version, date) =>
  changelog.replace(/^## \[Unreleased\]\n/m, (heading) => `${heading}\n## [${version}] - ${date}\n`);
