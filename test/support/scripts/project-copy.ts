// A copy of this project as a repository of its own, for what changes files, commits and tags.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../docs/pages.js';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProjectCopy {
  readonly folder: string;
  /** Runs a program there. */
  run(program: string, ...args: string[]): Ended;
  read(path: string): string;
  edit(path: string, change: (text: string) => string): void;
  commit(): void;
}

const start = (folder: string, program: string, args: readonly string[]): Ended => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** With what is in the files now, committed or not. The caller removes the folder. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  const listed = start(root, 'git', [
    ...['-c', 'safe.directory=*', 'ls-files', '-z'],
    ...['--cached', '--others', '--exclude-standard', '--deduplicate'],
  ]);
  const deleted = start(root, 'git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--deleted']).stdout.split(
    '\0',
  );
  for (const path of listed.stdout.split('\0')) {
    if (path === '' || deleted.includes(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const copy: ProjectCopy = {
    folder,
    run: (program, ...args) => start(folder, program, args),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    edit: (path, change) => {
      writeFileSync(join(folder, path), change(copy.read(path)));
    },
    commit: () => {
      copy.run('git', 'add', '--all');
      copy.run('git', 'commit', '--quiet', '--message', 'Change something');
    },
  };
  copy.run('git', 'init', '--quiet', '--initial-branch', 'main');
  copy.run('git', 'config', 'user.name', 'Ann Lee');
  copy.run('git', 'config', 'user.email', 'ann@acme.example');
  copy.commit();
  return copy;
}
