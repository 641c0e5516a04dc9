// The workflows of GitHub run what `npm test` runs, and may do no more than they need.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parse } from 'yaml';
import { ENGINES } from '../../../scripts/browsers.mjs';
import { isNamedBy, PREPARATIONS, STAGES } from '../../../scripts/test-steps.mjs';
import { readPage, root } from '../../support/docs/pages.js';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly needs?: string;
  readonly container?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: {
    readonly matrix: {
      readonly include?: readonly Readonly<Record<string, string>>[];
      readonly engine?: string[];
    };
  };
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const workflows = new Map(
  readdirSync(join(root, folder)).map((name) => [name, parse(readPage(`${folder}/${name}`)) as Workflow]),
);
const { scripts, engines } = JSON.parse(readPage('package.json')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** One for each entry of the matrix: its values, and its commands with them. */
function runsOf({
  strategy,
  steps = [],
}: Job): { values: Readonly<Record<string, string>>; commands: string[] }[] {
  const { include, engine } = strategy?.matrix ?? {};
  const rows = include ?? engine?.map((name) => ({ engine: name })) ?? [{}];
  return rows.map((values: Readonly<Record<string, string>>) => ({
    values,
    commands: steps.flatMap(({ run = '' }) =>
      run === ''
        ? []
        : [run.replaceAll(/\$\{\{ matrix\.(\w+) \}\}/g, (_, name: string) => values[name] ?? '')],
    ),
  }));
}

/** The arguments of a command, as a shell divides them. */
const argumentsIn = (text: string): string[] =>
  [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => ({ file, name, job, runs: runsOf(job) })),
);
const commands = jobs.flatMap(({ runs }) => runs).flatMap((run) => run.commands);
const ofCheck = jobs.filter(({ file }) => file === 'check.yml');

describe('.github/workflows/check.yml', () => {
  const selections = ofCheck
    .flatMap(({ runs }) => runs)
    .flatMap((run) => run.commands)
    .filter((command) => command.startsWith('npm test'))
    .map((command) => isNamedBy(argumentsIn(command.replace(/^npm test -- /, ''))));

  for (const step of STAGES.flat(2)) {
    const [name] = step;
    if (name === 'whole pages' || PREPARATIONS.includes(step)) continue;
    it(`runs “${name}” in one job`, () => {
      expect(selections.filter((isWanted) => isWanted(step))).to.have.length(1);
    });
  }

  it('opens whole pages in each engine', () => {
    const projects = commands.flatMap(
      (command) => /^npm run test:browser -- --project=(\w+)$/.exec(command)?.[1] ?? [],
    );
    expect(projects).to.deep.equal(ENGINES);
  });

  it('has words that are in the name of a step', () => {
    const words = ofCheck
      .flatMap(({ job }) => job.strategy?.matrix.include ?? [])
      .map((row) => row['words'] ?? '');
    expect(words).not.to.be.empty;
    for (const word of words.flatMap(argumentsIn)) {
      expect(STAGES.flat(2).some(isNamedBy([word])), word).to.equal(true);
    }
  });

  it('judges the coverage of what the other jobs have measured', () => {
    const measured = ofCheck.flatMap(({ runs }) => runs).flatMap(({ values }) => values['measures'] ?? []);
    const read = (workflows.get('check.yml')?.jobs['coverage']?.steps ?? []).flatMap(
      (step) => step.with?.['path'] ?? [],
    );
    expect(measured.map((name) => `coverage/${name}`)).to.deep.equal(read);
  });
});

describe('.github/workflows/release.yml', () => {
  const { check, pack, publish } = workflows.get('release.yml')?.jobs ?? {};

  it('publishes only what has passed the check', () => {
    expect(check?.uses).to.equal('./.github/workflows/check.yml');
    expect([pack?.needs, publish?.needs]).to.deep.equal(['check', 'pack']);
  });

  it('runs nothing of the project where it may say to npm who it is', () => {
    const names = (publish?.steps ?? []).map(({ uses = '', run = '' }) => uses.replace(/@.*/, '') || run);
    expect(names.slice(0, 2)).to.have.members(['actions/setup-node', 'actions/download-artifact']);
    expect(names[2]).to.match(/^npm publish \.\/packed\/widget\/\*\.tgz --provenance --access public /);
    expect(names[3]).to.match(/^npm publish \.\/packed\/service\/\*\.tgz --provenance --access public /);
    expect(names).to.have.length(4);
  });
});

for (const [name, { permissions }] of workflows) {
  describe(`${folder}/${name}`, () => {
    const own = jobs.filter(({ file }) => file === name);

    it('may only read, but for saying to npm who it is', () => {
      expect(permissions).to.deep.equal({ contents: 'read' });
      const others = own.flatMap(({ name: job, job: { permissions: more } }) => (more ? [[job, more]] : []));
      expect(others).to.deep.equal(name === 'release.yml' ? [['publish', { 'id-token': 'write' }]] : []);
    });

    it('names others’ actions by a commit', () => {
      const uses = own.flatMap(({ job }) => job.steps ?? []).flatMap((step) => step.uses ?? []);
      expect(uses).not.to.be.empty;
      for (const action of uses) expect(action).to.match(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    });

    it('runs the oldest major version of Node that is supported', () => {
      const [oldest = ''] = /\d+/.exec(engines.node) ?? [];
      const images = own.flatMap(({ job }) => job.container ?? []);
      expect(new Set(images)).to.deep.equal(new Set([`node:${oldest}-bookworm`]));
    });

    it('runs only commands that there are', () => {
      const lines = own.flatMap(({ runs }) => runs).flatMap((run) => run.commands);
      for (const line of lines) {
        const [program, first = '', second = ''] = line.split(' ');
        if (program === 'npm' && first === 'run') expect(scripts).to.have.property(second);
        else if (program === 'node') expect(existsSync(join(root, first)), first).to.equal(true);
        else expect(line).to.match(/^(?:npm (?:ci|test|publish) |test )/);
      }
    });
  });
}
