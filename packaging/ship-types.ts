/** Ships the types of the public API, with those that they are written in and no others. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Plugin} from 'rolldown'

const compiled = path.join(import.meta.dirname, '../dist')
const entries = ['index.d.ts', 'reader/index.d.ts']

export const shipTypes: Plugin = {
  name: 'ship-types',
  generateBundle() {
    for (const [file, source] of reachable())
      this.emitFile({type: 'asset', fileName: `types/${file}`, source})
  }
}

function reachable(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue
    const text = readFileSync(path.join(compiled, file), 'utf8')
    found.set(file, text)
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
