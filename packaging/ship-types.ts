/** Ships the types of the public API, with those that they are written in and no others. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Plugin} from 'rolldown'
import manifest from '../package.json' with {type: 'json'}

const compiled = path.join(import.meta.dirname, '../dist')
const entries = ['index.d.ts', 'reader/index.d.ts', 'extension/index.d.ts']

export const shipTypes: Plugin = {
  name: 'ship-types',
  generateBundle() {
    for (const [file, source] of reachable())
      this.emitFile({type: 'asset', fileName: `types/${file}`, source})
    // Files beside this folder are none of modules.
    this.emitFile({type: 'asset', fileName: 'types/package.json', source: '{"type": "module"}\n'})
  }
}

function reachable(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue
    const text = withoutAjv(readFileSync(path.join(compiled, file), 'utf8'))
    found.set(file, text)
    for (const [, name = ''] of text.matchAll(/from '([^.'][^']*)'/g)) expectInstalled(name, file)
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
      const near = path.posix.join(path.posix.dirname(file), name)
      const declared = near.replace(/(?:\.d)?\.[tj]s$/, '.d.ts')
      if (!existsSync(path.join(compiled, declared)))
        throw new Error(`expected ${declared}, which ${file} names`)
      open.push(declared)
    }
  }
  return found
}

/** Ajv is joined in, and its types are not installed: of a compiled schema all that these say is that it judges, and of errors that there are some. */
function withoutAjv(text: string): string {
  const own = {ValidateFunction: '<T = unknown> = (data: unknown) => data is T', ErrorObject: ' = object'}
  return text.replace(
    /import type \{ (ValidateFunction|ErrorObject) \} from 'ajv\/dist\/2020\.js';/,
    (_, name: keyof typeof own) => `type ${name}${own[name]};`
  )
}

/** The package that types are taken from, or that has them, is a dependency. */
function expectInstalled(name: string, file: string): void {
  if (name.startsWith('node:') || name in manifest.dependencies) return
  if (!(`@types/${name}` in manifest.dependencies))
    throw new Error(`expected no types of ${name}, which ${file} names, for nothing installs them`)
}
