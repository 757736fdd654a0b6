/** The extension for Visual Studio Code: it starts the program that a project has installed, and declares what it reads. */
import {readFileSync, realpathSync} from 'node:fs'
import {mkdir, symlink} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = path.join(root, 'editors/vscode')
const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
const code = readFileSync(path.join(folder, 'extension.js'), 'utf8')

interface FindProgram {
  readonly findProgram: (folder: string) => string | undefined
}

function isFinder(value: unknown): value is FindProgram {
  return typeof value === 'object' && value !== null && 'findProgram' in value
}

const finder: unknown = createRequire(import.meta.url)(path.join(folder, 'find-program.js'))
if (!isFinder(finder)) throw new Error('expected findProgram')
const {findProgram} = finder

test('finds the program of a project, from any folder in it, also where it is linked', async () => {
  const project = await temporaryFolder()
  expect(findProgram(project)).toBeUndefined()
  await writeFiles(project, {'source/alpha/bravo.md': '# Bravo\n', 'installed/dist/program/main.js': ''})
  await mkdir(path.join(project, 'node_modules'))
  await symlink(path.join(project, 'installed'), path.join(project, 'node_modules/tetrapla'), 'dir')
  const program = realpathSync(path.join(project, 'installed/dist/program/main.js'))
  expect(findProgram(project)).toBe(program)
  expect(findProgram(path.join(project, 'source/alpha'))).toBe(program)
})

test('runs nothing in a folder that is not trusted, and reads settings that it declares', () => {
  expect(manifest).toMatchObject({
    main: './extension.js',
    activationEvents: ['workspaceContains:**/tetrapla.yaml'],
    capabilities: {untrustedWorkspaces: {supported: false}}
  })
  const read = [...code.matchAll(/settings\.get\('(\w+)'\)/g)].map(([, name = '']) => `tetrapla.${name}`)
  expect(read).not.toEqual([])
  for (const name of read)
    expect(manifest).toHaveProperty(
      ['contributes', 'configuration', 'properties', name, 'scope'],
      'machine-overridable'
    )
  const commands = [...code.matchAll(/registerCommand\('([\w.]+)'/g)].map(([, command]) => ({command}))
  expect(manifest).toMatchObject({contributes: {commands}})
})
