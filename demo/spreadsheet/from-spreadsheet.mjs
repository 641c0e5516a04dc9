// From two sheets of a spreadsheet, saved as CSV, to documents: a row a comparison, and a row a review. docs/spreadsheet.md
// says which columns there are. A comparison with a problem in its row, or in one of its reviews, is not written.
//   npm install tool-comparison csv-parse
//   node from-spreadsheet.mjs comparisons.csv reviews.csv FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkText } from 'tool-comparison/check';
import { comparisonJsonSchema } from 'tool-comparison/document';

const DELIMITERS = [',', ';', '\t'];
/** What a spreadsheet shows for a formula that failed. */
const FORMULA_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!)$/;
const NAME_OF_FILE = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;

/** A sheet of which no row can be used. */
class SheetError extends Error {}

/** The fields of an object in the schema, by the names of their columns: `votes` of `community` is `community.votes`. */
function columnsOf({ properties }, prefix = '') {
  return Object.entries(properties ?? {}).flatMap(([key, schema]) => {
    if (schema.type === 'object') return columnsOf(schema, `${prefix}${key}.`);
    return schema.type === 'array' || key === '$schema' || key === 'version' ? [] : [[prefix + key, schema]];
  });
}

const { properties } = comparisonJsonSchema();
const COMPARISONS = new Map([
  ...columnsOf({ properties }),
  ...columnsOf(properties.tools.items, 'tool1.'),
  ...columnsOf(properties.tools.items, 'tool2.'),
]);
const REVIEW = columnsOf(properties.reviews.items);
/** The id of a reviewer is what the column `reviewer` has. */
const REVIEWER = columnsOf(properties.reviewers.items, 'reviewer.').filter(
  ([name]) => name !== 'reviewer.id',
);
const REVIEWS = new Map([['comparison', { type: 'string' }], ...REVIEW, ...REVIEWER]);

/** The text of a file. Excel's "CSV" is in the encoding of the computer, and only its "CSV UTF-8" in this one. */
function textOf(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new SheetError('is not UTF-8: save it as “CSV UTF-8”');
    throw new SheetError(`cannot be read (${error.code})`);
  }
}

/** The cells of all rows. The delimiter is the one that gives the first row the most cells. */
function cellsOf(text) {
  const cellsWith = (delimiter, options) => parse(text, { delimiter, relax_column_count: true, ...options });
  const widthWith = (delimiter) => cellsWith(delimiter, { to: 1, relax_quotes: true })[0]?.length ?? 0;
  const [delimiter] = DELIMITERS.toSorted((a, b) => widthWith(b) - widthWith(a));
  try {
    return cellsWith(delimiter).map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n').trim()));
  } catch (error) {
    throw new SheetError(`cannot be read as CSV: ${error.message}`);
  }
}

/**
 * The rows of a sheet, each as the texts of its columns. Rows have the numbers that the spreadsheet shows.
 * Columns whose names begin with # are notes.
 */
function readSheet(file, columns, required) {
  const [header = [], ...rows] = cellsOf(textOf(file));
  const known = new Map([...columns.keys()].map((name) => [name.toLowerCase(), name]));
  const names = header.map((name) => (name.startsWith('#') ? '#' : known.get(name.toLowerCase())));
  const found = names.filter((name) => name && name !== '#');
  const wrong = [
    ...header.filter((name, at) => name && !names[at]).map((name) => `there is no field “${name}”`),
    ...found.filter((name, at) => found.indexOf(name) !== at).map((name) => `column ${name} is there twice`),
    ...required.filter((name) => !found.includes(name)).map((name) => `column ${name} is missing`),
  ];
  if (wrong.length > 0) throw new SheetError(wrong.map((message) => `row 1: ${message}`).join('\n'));
  return rows
    .map((cells, at) => ({ sheet: file, number: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map((row) => withColumns(row, names));
}

/** What the spreadsheet calls a column: A to Z, then AA. */
const letterOf = (at) =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** A row with the texts of its columns, without those that are empty. */
function withColumns({ sheet, number, cells }, names) {
  const problems = [];
  const texts = new Map();
  cells.forEach((cell, at) => {
    const column = names[at];
    if (cell === '' || column === '#') return;
    if (!column) problems.push({ column: letterOf(at), message: 'has a value, but no name in row 1' });
    else if (FORMULA_ERROR.test(cell))
      problems.push({ column, message: `is an error of a formula: ${cell}` });
    else texts.set(column, cell);
  });
  return { sheet, number, texts, problems };
}

/** What stands in a cell, of the type that the field has. A text that is not of that type stays one, and is a problem. */
function valueOf(text, { type }) {
  if (type === 'boolean' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (type !== 'string' && type !== 'boolean' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text;
}

/** The fields in the columns of a row, in the order of the schema. */
function fieldsOf({ texts }, columns) {
  return [...columns]
    .filter(([column]) => texts.has(column))
    .map(([column, schema]) => [column, valueOf(texts.get(column), schema)]);
}

const SECTION = /^(tool[12]|community|newsletter|labels)\.(.*)$/;

function documentOf(row) {
  const document = { version: 1 };
  const tools = { tool1: {}, tool2: {} };
  for (const [column, value] of fieldsOf(row, COMPARISONS)) {
    const [, section, field] = SECTION.exec(column) ?? [];
    if (!section) document[column] = value;
    else if (section in tools) tools[section][field] = value;
    else document[section] = { ...document[section], [field]: value };
  }
  return { ...document, tools: Object.values(tools) };
}

/** What the whole sheet says of each reviewer, and in which row. It needs to be said once. */
function reviewersOf(rows) {
  const reviewers = new Map();
  for (const row of rows) {
    const id = row.texts.get('reviewer');
    const said = reviewers.get(id) ?? new Map();
    reviewers.set(id, said);
    for (const [column, value] of fieldsOf(row, REVIEWER)) {
      const first = said.get(column);
      if (!first) said.set(column, { value, row });
      else if (first.value !== value)
        row.problems.push({ column, message: `is not the same as in row ${first.row.number}` });
    }
  }
  return reviewers;
}

/** A tool is named by its id or its name. */
function reviewOf(row, tools) {
  const review = Object.fromEntries(fieldsOf(row, REVIEW));
  const tool = tools.find(({ id }) => id === review.tool) ?? tools.find(({ name }) => name === review.tool);
  return tool?.id ? { ...review, tool: tool.id } : review;
}

function reviewerOf(id, said) {
  const fields = [...said].map(([column, { value }]) => [column.replace('reviewer.', ''), value]);
  return { id, name: id, ...Object.fromEntries(fields) };
}

/** Where the value at a path of the document is from: a row, and a column of it where the problem is in one. */
function placeOf(path, { row, reviews, ids, reviewers }) {
  const [, section, index, field] = /^(tools|reviewers|reviews)\[(\d+)\](?:\.(.*))?$/.exec(path) ?? [];
  if (!section) return { row, column: COMPARISONS.has(path) ? path : undefined };
  if (section === 'tools') return { row, column: `tool${Number(index) + 1}${field ? `.${field}` : ''}` };
  if (section === 'reviews') return { row: reviews[index], column: field };
  const first = reviews.find(({ texts }) => texts.get('reviewer') === ids[index]);
  const column = field === 'id' ? 'reviewer' : `reviewer.${field}`;
  return { row: reviewers.get(ids[index])?.get(column)?.row ?? first, column: field && column };
}

/** The document of a row and of its reviews, and all that is wrong with it. */
function comparisonOf(row, reviews, reviewers) {
  const document = documentOf(row);
  const ids = [...new Set(reviews.map(({ texts }) => texts.get('reviewer')))].filter(Boolean);
  if (ids.length > 0) document.reviewers = ids.map((id) => reviewerOf(id, reviewers.get(id)));
  if (reviews.length > 0) document.reviews = reviews.map((review) => reviewOf(review, document.tools));
  const found = checkText(JSON.stringify(document)).problems.map(({ path, message, hint }) => ({
    ...placeOf(path, { row, reviews, ids, reviewers }),
    message: hint ? `${message} (${hint})` : message,
  }));
  const ofRows = [row, ...reviews].flatMap((one) =>
    one.problems.map((problem) => ({ row: one, ...problem })),
  );
  return { document, problems: [...ofRows, ...found] };
}

/** Ids that another row has too, also where they differ only as letters do that many file systems hold for the same. */
function checkIds(rows) {
  const byName = new Map();
  for (const row of rows) {
    const id = row.texts.get('id');
    if (id === undefined) continue;
    if (!NAME_OF_FILE.test(id))
      row.problems.push({ column: 'id', message: 'cannot name a file: write letters, digits and hyphens' });
    const name = id.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  for (const [, same] of byName)
    for (const row of same.length > 1 ? same : []) {
      const others = same.filter((other) => other !== row).map(({ number }) => number);
      row.problems.push({ column: 'id', message: `is that of row ${others.join(' and row ')} too` });
    }
}

/** Reviews by the id of their comparison. One that is of none belongs to no document, so it is told of here. */
function groupReviews(rows, ids) {
  const groups = new Map([...ids].map((id) => [id, []]));
  const problems = [];
  for (const row of rows) {
    const id = row.texts.get('comparison');
    const group = groups.get(id);
    if (group) group.push(row);
    else
      problems.push({
        row,
        column: 'comparison',
        message: id ? `no comparison has the id “${id}”` : 'is missing',
      });
  }
  return { groups, problems };
}

/** Each sheet by itself, so that the problems of both are told at once. @returns undefined where it cannot be used */
function sheetOrTell(file, columns, required) {
  try {
    return readSheet(file, columns, required);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    for (const line of error.message.split('\n')) console.error(`${basename(file)}: ${line}`);
    return undefined;
  }
}

function tell(problems) {
  const lines = problems.map(({ row, column, message }) => ({
    sheet: row.sheet,
    number: row.number,
    text: `${basename(row.sheet)}: row ${row.number}${column ? `, column ${column}` : ''}: ${message}`,
  }));
  // Each once: a reviewer may be in many comparisons.
  const sorted = lines.toSorted((a, b) => a.sheet.localeCompare(b.sheet) || a.number - b.number);
  for (const text of new Set(sorted.map((line) => line.text))) console.error(text);
}

function main(files) {
  const [comparisonsFile, reviewsFile, folder] = files;
  if (files.length !== 3) {
    console.error('Usage: node from-spreadsheet.mjs COMPARISONS.csv REVIEWS.csv FOLDER');
    return 2;
  }
  const tools = ['tool1', 'tool2'].flatMap((tool) => [`${tool}.id`, `${tool}.name`]);
  const rows = sheetOrTell(comparisonsFile, COMPARISONS, ['id', ...tools]);
  const reviewRows = sheetOrTell(reviewsFile, REVIEWS, ['comparison', 'reviewer', 'tool', 'verdict']);
  if (!rows || !reviewRows) return 1;

  checkIds(rows);
  const reviewers = reviewersOf(reviewRows);
  const { groups, problems } = groupReviews(
    reviewRows,
    rows.map(({ texts }) => texts.get('id')),
  );
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (const row of rows) {
    const id = row.texts.get('id');
    const comparison = comparisonOf(row, groups.get(id) ?? [], reviewers);
    problems.push(...comparison.problems);
    if (comparison.problems.length > 0) continue;
    writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(comparison.document, null, 2)}\n`);
    written += 1;
  }
  tell(problems);
  console.log(`${written} of ${rows.length} comparisons written to ${folder}`);
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
