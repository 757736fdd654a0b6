/** The workflow for GitLab: its scripts, run as a runner does, give merge requests their findings, and previews of what could be made. */
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

const root = path.join(import.meta.dirname, '../..')

interface Job {
  readonly script: readonly string[]
  readonly artifacts: {
    readonly when?: string
    readonly paths: readonly string[]
    readonly reports: {readonly codequality: string}
  }
}

const jobs: {readonly [name in 'preview' | 'pages']: Job} = parse(
  readFileSync(path.join(root, 'templates/gitlab/dot-gitlab-ci.yml'), 'utf8')
)

async function project(text: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'library/source/alpha.md': text,
    'library/source/bravo.md': '# Bravo\n\nCharlie.\n',
    'library/tetrapla.yaml': 'language: en\neditions: [json]\n'
  })
  const bin = path.join(folder, 'library/node_modules/.bin')
  await mkdir(bin, {recursive: true})
  const program = path.join(root, 'dist/program/main.js')
  await writeFile(path.join(bin, 'tetrapla'), `#!/bin/sh\nexec node '${program}' "$@"\n`, {mode: 0o755})
  return folder
}

function run(folder: string, {script}: Job) {
  const lines = script.filter((line) => !line.startsWith('npm install'))
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
    CI_PROJECT_DIR: folder,
    CI_PAGES_URL: 'https://example.org/library'
  }
  const {status, stderr} = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lines.join('\n')],
    {
      cwd: path.join(folder, 'library'),
      encoding: 'utf8',
      env
    }
  )
  return {code: status, err: stderr}
}

test.each(['preview', 'pages'] as const)(
  '%s reports findings to the merge request and to its log',
  async (name) => {
    const job = jobs[name]
    const folder = await project('# Alpha\n\n[Bravo](charlie.md)\n')
    const {code, err} = run(folder, job)
    const report: unknown = JSON.parse(
      readFileSync(path.join(folder, 'library', job.artifacts.reports.codequality), 'utf8')
    )
    expect(report).toMatchObject([
      {
        check_name: 'link/target-exists',
        severity: 'minor',
        location: {path: 'library/source/alpha.md', lines: {begin: 3}}
      }
    ])
    expect(err).toContain('source/alpha.md:3:1: warning:')
    expect(err).toMatch(/^2 publications in public\/$/m)
    expect(code).toBe(0)
    for (const one of job.artifacts.paths)
      expect(existsSync(path.join(folder, 'library', one)), one).toBe(true)
  }
)

test('a preview has the editions that could be made, where one could not', async () => {
  const folder = await project('# Alpha\n\n[Bravo](charlie.md)\n')
  const strict = 'language: en\neditions: [json]\nstrictness: strict\n'
  await writeFiles(folder, {'library/tetrapla.yaml': strict})
  expect(run(folder, jobs.preview).code).toBe(1)
  expect(existsSync(path.join(folder, 'library/public/bravo/en/bravo.en.json'))).toBe(true)
  expect(jobs.preview.artifacts.when).toBe('always')
})
