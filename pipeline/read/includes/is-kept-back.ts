/** Tells whether an included file is one that would not be published as a document. */
import type {Limits} from '../../model/limits.ts'
import {mayBeHeldBack, type KeyNames} from '../may-be-held-back.ts'
import {translateFrontMatter} from '../metadata/translate-front-matter.ts'
import {readFrontMatter} from '../read-front-matter.ts'
import {splitFrontMatter} from '../split-front-matter.ts'

/** By its front matter, which readers don't see; where that can't be read, whatever may be a draft is one. */
export function isKeptBack(
  text: string,
  {keys = new Map(), limits}: {readonly keys?: KeyNames; readonly limits: Limits}
): boolean {
  const block = splitFrontMatter(text)
  if (block.kind === 'absent') return false
  const read =
    block.kind === 'present' && block.yaml.length <= limits.frontMatterBytes
      ? readFrontMatter(block.yaml, {path: '', line: 2, offset: block.offset}, limits)
      : undefined
  if (read === undefined || read.diagnostics.length > 0) return mayBeHeldBack(Buffer.from(text), keys)
  const {data} = translateFrontMatter(read.value, {keys, types: new Set(), text})
  return data['status'] === 'draft' || data['status'] === 'withdrawn' || Object.hasOwn(data, 'embargo')
}
