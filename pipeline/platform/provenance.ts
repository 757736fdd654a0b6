/** Where a build came from: the one file of the output that may differ between builds of the same source. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'

export interface Provenance {
  readonly format: 'tetrapla-provenance'
  readonly formatVersion: 1
  readonly tool: {readonly name: 'tetrapla'; readonly version: string}
  readonly node: string
  readonly platform: string
  /** The commit that the project's folder is at, when it is in a git repository whose files say so. */
  readonly revision?: string
}

/** The bytes of provenance.json. */
export async function provenanceOf(root: string, version: string): Promise<Uint8Array> {
  const revision = await revisionOf(path.resolve(root))
  const provenance: Provenance = {
    format: 'tetrapla-provenance',
    formatVersion: 1,
    tool: {name: 'tetrapla', version},
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    ...(revision === undefined ? {} : {revision})
  }
  return new TextEncoder().encode(`${JSON.stringify(provenance, undefined, 2)}\n`)
}

/** Read from git's own files; git itself is not run. */
async function revisionOf(folder: string): Promise<string | undefined> {
  const head = await readText(path.join(folder, '.git', 'HEAD'))
  if (head === undefined) {
    const parent = path.dirname(folder)
    return parent === folder ? undefined : revisionOf(parent)
  }
  const [, name] = /^ref: (refs\/[\w./-]+)$/.exec(head) ?? []
  if (name === undefined) return asRevision(head)
  const loose = await readText(path.join(folder, '.git', name))
  if (loose !== undefined) return asRevision(loose)
  const packed = (await readText(path.join(folder, '.git', 'packed-refs'))) ?? ''
  const line = packed.split('\n').find((one) => one.endsWith(` ${name}`))
  return asRevision(line?.split(' ')[0] ?? '')
}

function asRevision(text: string): string | undefined {
  return /^[0-9a-f]{40,64}$/.test(text) ? text : undefined
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    return undefined
  }
}
