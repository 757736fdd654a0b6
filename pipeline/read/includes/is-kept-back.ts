/** Tells whether an included file is one that would not be published as a document. */
import {posix} from 'node:path'
import type {Limits} from '../../model/limits.ts'
import type {World} from '../../model/world.ts'
import {mayBeHeldBack, type KeyNames} from '../may-be-held-back.ts'
import {translateFrontMatter} from '../metadata/translate-front-matter.ts'
import {readFrontMatter} from '../read-front-matter.ts'
import {splitFrontMatter} from '../split-front-matter.ts'

export interface KeptBackBy {
  /** The folder of the publication that includes it: what its own publication.yaml says holds for both. */
  readonly folder: string
  readonly keys?: KeyNames
  readonly world: Pick<World, 'open'>
  readonly limits: Limits
}

/** By its front matter, which readers don't see, or by the publication.yaml above it. */
export async function isKeptBack(path: string, text: string, by: KeptBackBy): Promise<boolean> {
  const block = splitFrontMatter(text)
  if (block.kind === 'unclosed' && mayBeHeldBack(Buffer.from(text), by.keys ?? new Map())) return true
  if (block.kind === 'present' && saysSo(block, text, by)) return true
  for (let folder = posix.dirname(path); folder !== by.folder; folder = posix.dirname(folder)) {
    const opened = await by.world.open(posix.join(folder, 'publication.yaml'), by.limits.documentBytes)
    if (opened.ok) {
      const yaml = Buffer.from(opened.value)
        .toString()
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
      return saysSo({yaml, offset: 0}, yaml, by)
    }
    if (folder === '.') return false
  }
  return false
}

/** Where it can't be read, whatever may be a draft is one. */
function saysSo(
  {yaml, offset}: {readonly yaml: string; readonly offset: number},
  text: string,
  {keys = new Map(), limits}: KeptBackBy
): boolean {
  const read =
    yaml.length <= limits.frontMatterBytes
      ? readFrontMatter(yaml, {path: '', line: offset === 0 ? 1 : 2, offset}, limits)
      : undefined
  if (read === undefined || read.diagnostics.length > 0) return mayBeHeldBack(Buffer.from(text), keys)
  const {data} = translateFrontMatter(read.value, {keys, types: new Set(), text})
  return data['status'] === 'draft' || data['status'] === 'withdrawn' || Object.hasOwn(data, 'embargo')
}
