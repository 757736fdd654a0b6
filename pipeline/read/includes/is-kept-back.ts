/** Tells whether an included file is one that would not be published as a document. */
import {posix} from 'node:path'
import type {Outcome} from '../../model/diagnostic.ts'
import type {TextLimits} from '../../model/limits.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {World} from '../../model/world.ts'
import {mayBeHeldBack, type KeyNames} from '../may-be-held-back.ts'
import {translateFrontMatter} from '../metadata/translate-front-matter.ts'
import {readFrontMatter} from '../read-front-matter.ts'
import type {Head} from '../read-head.ts'

export interface KeptBackBy {
  /** The folder of the publication that includes it: what its own publication.yaml says holds for both. */
  readonly folder: string
  readonly keys?: KeyNames
  readonly world: Pick<World, 'open'>
  readonly limits: TextLimits
}

/** By the publication.yaml above it, whatever file it is. */
export async function isOfKeptBack(path: string, by: KeptBackBy): Promise<boolean> {
  for (let folder = posix.dirname(path); folder !== by.folder; folder = posix.dirname(folder)) {
    const opened = await by.world.open(posix.join(folder, 'publication.yaml'), by.limits.documentBytes)
    if (opened.ok) {
      const yaml = Buffer.from(opened.value)
        .toString()
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
      const read = readFrontMatter(yaml, {path: '', line: 1, offset: 0}, by.limits)
      return saysSo(read, yaml, by)
    }
    if (folder === '.') return false
  }
  return false
}

/** By what stands at its head, which readers of what includes it don't see. */
export function isKeptBack({value, diagnostics}: Outcome<Head>, text: string, by: KeptBackBy): boolean {
  const {block, misplaced, frontMatter} = value
  // What stands a second time was not read.
  if (block.kind === 'present' && misplaced !== undefined && mayBeHeldBack(Buffer.from(text), keysOf(by)))
    return true
  return saysSo({value: frontMatter, diagnostics}, text, by)
}

/** Where it can't be read, whatever may be a draft is one. */
function saysSo({value, diagnostics}: Outcome<FrontMatter>, text: string, by: KeptBackBy): boolean {
  if (diagnostics.length > 0 && mayBeHeldBack(Buffer.from(text), keysOf(by))) return true
  const {data} = translateFrontMatter(value, {keys: keysOf(by), types: new Set(), text})
  return data['status'] === 'draft' || data['status'] === 'withdrawn' || Object.hasOwn(data, 'embargo')
}

function keysOf({keys = new Map()}: KeptBackBy): KeyNames {
  return keys
}
