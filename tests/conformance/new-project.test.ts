/** A project of `tetrapla init`, pushed to a repository: each line that its workflows run is run in a clone of it. */
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {command, tetrapla} from '../cli/run-command.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

/** The lines of both systems, in order, each once. */
async function linesOf(project: string): Promise<readonly string[]> {
  const texts = await Promise.all(
    ['.github/workflows/preview.yml', '.github/workflows/publish.yml', '.gitlab-ci.yml'].map((file) =>
      readFile(path.join(project, file), 'utf8')
    )
  )
  return [...new Set(texts.flatMap((text) => linesIn(parse(text))))]
}

/** Of `run` on GitHub and `script` on GitLab, wherever they stand. */
function linesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    if (key === 'run') return [String(one)]
    return key === 'script' && Array.isArray(one) ? one.map(String) : linesIn(one)
  })
}

test('every line of its workflows does what it says, from a bare repository', async () => {
  const folder = await temporaryFolder()
  const project = path.join(folder, 'project')
  const git = (cwd: string, ...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd,
      stdio: 'pipe'
    })
  // The package as npm would bring it, without its dependencies, which stand beside the command already.
  const bin = `#!/usr/bin/env node\nimport ${JSON.stringify(command)}\n`
  const manifest = {name: 'tetrapla', version: '0.0.0', type: 'module', bin: {tetrapla: 'bin.js'}}
  await writeFiles(folder, {'tetrapla/bin.js': bin, 'tetrapla/package.json': JSON.stringify(manifest)})
  await chmod(path.join(folder, 'tetrapla/bin.js'), 0o755)

  expect(tetrapla(folder, ['init', 'project', '--kind', 'notice']).code).toBe(0)
  const packageFile = path.join(project, 'package.json')
  const own = (await readFile(packageFile, 'utf8')).replace(
    /"tetrapla": "\d[^"]*"/,
    '"tetrapla": "file:../tetrapla"'
  )
  await writeFiles(project, {'package.json': own})
  git(folder, 'init', '--quiet', '--bare', 'bare.git')
  git(project, 'init', '--quiet', '--initial-branch', 'main')
  git(project, 'add', '.')
  git(project, 'commit', '--quiet', '-m', 'Begin')
  git(project, 'push', '--quiet', path.join(folder, 'bare.git'), 'main')
  git(folder, 'clone', '--quiet', '--branch', 'main', 'bare.git', 'clone')

  const clone = path.join(folder, 'clone')
  const lines = await linesOf(clone)
  expect(lines.length).toBeGreaterThan(5)
  const address = 'https://example.org/library'
  const env = {...process.env, BASE_URL: address, CI_PAGES_URL: address, npm_config_offline: 'true'}
  for (const line of lines)
    execFileSync('bash', ['-euo', 'pipefail', '-c', line], {cwd: clone, env, stdio: 'pipe'})
  for (const output of ['output', 'public']) {
    expect(existsSync(path.join(clone, output, 'notice/en/notice.en.pdf'))).toBe(true)
    expect(await readFile(path.join(clone, output, 'sitemap.xml'), 'utf8')).toContain(`${address}/notice/en/`)
  }
  expect(git(clone, 'status', '--porcelain').toString()).toBe(
    '?? gl-code-quality-report.json\n?? package-lock.json\n'
  )
})
