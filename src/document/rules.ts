/**
 * What a schema cannot say: ids are unique, and references lead somewhere. The rules run on any document, valid or not.
 * They pass over values of the wrong type and lists that are too long: the schema reports those.
 */
import type { Finding } from './finding.js';
import { isContainer, valueAt } from './path.js';
import { MAX_ITEMS, MAX_REVIEWERS } from './schema.js';

type List = readonly unknown[] | undefined;

/** The ids of a section, as far as they can be known. */
type Ids = ReadonlySet<unknown> | undefined;

/** @param document an own copy, as `ownCopy` makes it */
export function checkRules(document: unknown): Finding[] {
  const tools = listAt(document, 'tools');
  const reviewers = valueAt(document, ['reviewers']) === undefined ? [] : listAt(document, 'reviewers');
  const reviews = listAt(document, 'reviews');
  const tallies = valueAt(document, ['community', 'tallies']);

  const findings: Finding[] = [];
  const toolIds = checkIds('tools', tools, findings);
  checkNumberOfTools(tools, toolIds, findings);
  const reviewerIds = checkIds('reviewers', reviewers, findings);
  checkReviews(reviews, reviewerIds, toolIds, findings);
  checkTallies(tallies, toolIds, findings);
  return findings;
}

/** @returns the ids of a list, without those past the limit for reviewers */
function checkIds(section: 'tools' | 'reviewers', list: List, findings: Finding[]): Ids {
  if (!list) return undefined;
  const ids = new Set<string>();
  list.forEach((item, index) => {
    const id = textAt(item, 'id');
    if (id === undefined) return;
    const piece = [section, index];
    if (ids.has(id)) {
      findings.push({ path: [...piece, 'id'], message: 'is already used', piece });
    } else if (section === 'reviewers' && ids.size === MAX_REVIEWERS) {
      findings.push({ path: piece, message: `exceeds the limit of ${MAX_REVIEWERS} reviewers`, piece });
    } else {
      ids.add(id);
    }
  });
  return ids;
}

/** A repeated tool is dropped, and does not count. */
function checkNumberOfTools(tools: List, ids: Ids, findings: Finding[]): void {
  if (!tools || !ids) return;
  const withoutId = tools.filter((tool) => textAt(tool, 'id') === undefined);
  if (ids.size + withoutId.length !== 2) {
    findings.push({ path: ['tools'], message: 'must list exactly two tools', piece: undefined });
  }
}

function checkReviews(reviews: List, reviewers: Ids, tools: Ids, findings: Finding[]): void {
  /** The tools that each reviewer has reviewed so far. */
  const reviewed = new Map<string, Set<string>>();
  reviews?.forEach((review, index) => {
    const piece = ['reviews', index];
    const reviewer = textAt(review, 'reviewer');
    const tool = textAt(review, 'tool');
    if (reviewer !== undefined && reviewers?.has(reviewer) === false) {
      findings.push({ path: [...piece, 'reviewer'], message: 'unknown reviewer id', piece });
    }
    if (tool !== undefined && tools?.has(tool) === false) {
      findings.push({ path: [...piece, 'tool'], message: 'unknown tool id', piece });
    }
    if (reviewer === undefined || tool === undefined) return;
    const toolsOfReviewer = reviewed.get(reviewer) ?? new Set<string>();
    if (toolsOfReviewer.has(tool)) {
      findings.push({ path: piece, message: 'is a second review of that tool by that reviewer', piece });
    }
    reviewed.set(reviewer, toolsOfReviewer.add(tool));
  });
}

function checkTallies(tallies: unknown, tools: Ids, findings: Finding[]): void {
  if (!isContainer(tallies) || Array.isArray(tallies)) return;
  for (const tool of Object.keys(tallies)) {
    const piece = ['community', 'tallies', tool];
    if (tools?.has(tool) === false) findings.push({ path: piece, message: 'unknown tool id', piece });
  }
}

function listAt(document: unknown, section: string): List {
  const list = valueAt(document, [section]);
  return Array.isArray(list) && list.length <= MAX_ITEMS ? list : undefined;
}

function textAt(item: unknown, key: string): string | undefined {
  const value = valueAt(item, [key]);
  return typeof value === 'string' ? value : undefined;
}
