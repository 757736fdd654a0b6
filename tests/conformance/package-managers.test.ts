/**
 * The package as others than npm install it: packed, added to an empty project, and built with there, twice, so that what the first build
 * kept is taken. Yarn leaves it in an archive, which it reads by functions that it puts in place of Node's (Plug'n'Play).
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {writeFiles} from '../platform/temporary-folder.ts'
import {root} from './support/build.ts'
import {run, type Ran} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'

interface Manager {
  readonly name: string
  /** Its package on npm, in a fixed version. */
  readonly from: string
  /** The program within it, below `node_modules`. */
  readonly program: string
  readonly add: (archive: string) => readonly string[]
  /** What stands before the words of a command of the package. */
  readonly exec: readonly string[]
}

const managers: readonly Manager[] = [
  {
    name: 'pnpm',
    from: 'pnpm@9.15.9',
    program: 'pnpm/bin/pnpm.cjs',
    add: (archive) => ['add', archive],
    exec: ['exec', 'tetrapla']
  },
  {
    name: 'Yarn',
    from: '@yarnpkg/cli-dist@4.18.1',
    program: '@yarnpkg/cli-dist/bin/yarn.js',
    add: (archive) => ['add', `tetrapla@file:${archive}`],
    exec: ['tetrapla']
  }
]

const source = `---
title: Fees
date: 2026-01-01
---

# Fees

A fee of $\\frac{1}{2}$, in the script of Athens: Ωμέγα.

\`\`\`js
const fee = 12
\`\`\`

![A square](square.png)
`

let folder = ''
let archive = ''

beforeAll(async () => {
  folder = temporaryFolder()
  const packed = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root
  })
  expect(packed.status, packed.stderr).toBe(0)
  archive = path.join(folder, packed.stdout.trim())
})

test.for(managers)('$name installs a package that builds', async (manager, {skip}) => {
  const tools = path.join(folder, 'tools', manager.name)
  await writeFiles(tools, {'package.json': '{"private": true}'})
  const brought = await run('npm', ['install', '--silent', '--ignore-scripts', manager.from], {cwd: tools})
  if (brought.status !== 0 && process.env['CI'] !== 'true') skip(`npm does not bring ${manager.from}`)
  expect(brought.status, brought.stderr).toBe(0)

  const project = path.join(folder, manager.name)
  await writeFiles(project, {
    'package.json': '{"name": "project", "private": true}',
    'yarn.lock': '',
    'tetrapla.yaml': 'language: en\n',
    'source/fees.md': source
  })
  writeFileSync(
    path.join(project, 'source/square.png'),
    readFileSync(path.join(root, 'tests/conformance/projects/everything/source/handbook/images/pixel.png'))
  )
  const program = path.join(tools, 'node_modules', manager.program)
  const by = (...words: readonly string[]): Promise<Ran> =>
    run(process.execPath, [program, ...words], {cwd: project})

  const added = await by(...manager.add(archive))
  expect(added.status, added.stdout + added.stderr).toBe(0)
  const first = await by(...manager.exec, 'build')
  expect([first.status, first.stderr]).toEqual([0, ''])
  const second = await by(...manager.exec, 'build')
  expect([second.status, second.stderr]).toEqual([0, ''])
  expect(second.stdout).toContain('(unchanged)')
  expect((await by(...manager.exec, 'verify')).stdout).toContain('the editions agree')
  expect((await by(...manager.exec, 'init', 'library')).stdout).toContain('written  tetrapla.yaml')
})
