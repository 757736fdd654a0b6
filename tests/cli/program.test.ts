/** The program as it is shipped: what the sources give, byte for byte, with each dependency a package still. */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import path from 'node:path'
import {expect, test} from 'vitest'
import {readFiles, temporaryFolder} from '../platform/temporary-folder.ts'
import {command} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const shipped = path.dirname(command)

test('is the same whenever it is made of the same sources', async () => {
  const folder = await temporaryFolder()
  const rolldown = path.join(root, 'node_modules/rolldown/bin/cli.mjs')
  const words = [rolldown, '--config', '--log-level', 'silent', '--dir', folder]
  expect(spawnSync(process.execPath, words, {cwd: root}).status).toBe(0)
  expect(await readFiles(folder)).toEqual(await readFiles(shipped))
})

test('imports its own files, packages that it names as dependencies, and what comes with Node', () => {
  const {dependencies} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const files = readdirSync(shipped)
  const imported = new Set(files.flatMap((file) => importsOf(readFileSync(path.join(shipped, file), 'utf8'))))
  expect([...imported]).toEqual(
    expect.arrayContaining(['pdfmake/js/LayoutBuilder.js', 'unified', './editions.js'])
  )
  const strange = [...imported].filter((name) => {
    const [scope = '', second = ''] = name.split('/')
    const known = scope.startsWith('@') ? `${scope}/${second}` : scope
    return name.startsWith('./') ? !files.includes(second) : !(known in dependencies) && !isBuiltIn(name)
  })
  expect(strange).toEqual([])
})

function importsOf(code: string): readonly string[] {
  const statements = code.matchAll(/^(?:import|export)\b[^'"();]*["']([^"']+)["']/gm)
  const calls = code.matchAll(/\b(?:import|__require)\("([^"]+)"\)/g)
  return [...statements, ...calls].flatMap(([, name]) => name ?? [])
}

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') && builtinModules.includes(name.slice('node:'.length))
}
