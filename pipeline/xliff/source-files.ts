/** Opens the files of a publication as what is translated of them. */
import type {Document} from '../model/publication/document.ts'
import type {Limits} from '../model/limits.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {SourcePosition} from '../model/place.ts'
import type {World} from '../model/world.ts'
import {readYamlFile} from '../read/yaml/read-yaml-file.ts'
import type {Stretch} from './stretch.ts'
import {frontMatterStretches, stretchesOf} from './stretches-of.ts'

export interface SourceFile {
  readonly path: string
  /** With `\n` as its only line ending. */
  readonly text: string
  /** Absent for a publication.yaml. */
  readonly document?: Document
  readonly stretches: readonly Stretch[]
}

/** The publication.yaml first, then the documents in order; that of translations beside their documents is the original's. */
export async function sourceFilesOf(
  manuscript: Manuscript,
  world: World,
  limits: Limits
): Promise<readonly SourceFile[]> {
  const {source, documents, frontMatter} = manuscript
  const files = documents.map(withoutIncluded).map((document): SourceFile => ({
    path: document.path,
    text: document.text,
    document,
    stretches: withOwnKeys(stretchesOf(document))
  }))
  if (source.manifestPath === undefined || source.beside !== undefined) return files
  const manifest = await readYamlFile(source.manifestPath, world, limits)
  const text = manifest.value?.text ?? ''
  return [{path: source.manifestPath, text, stretches: frontMatterStretches(frontMatter, text)}, ...files]
}

/** What it includes stands in other files, which are translated there. */
function withoutIncluded(document: Document): Document {
  const isOwn = ({position}: {readonly position: SourcePosition}) => position.file === undefined
  return {...document, children: document.children.filter(isOwn), notes: document.notes.filter(isOwn)}
}

/** An id may be none that XML has a name for: such a key gets its signs in numbers. */
function withOwnKeys(stretches: readonly Stretch[]): readonly Stretch[] {
  const taken = new Set<string>()
  return stretches.map((stretch) => {
    const base = stretch.key.replace(
      /[^-.\w:\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu,
      (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`
    )
    let key = base
    for (let count = 2; taken.has(key); count += 1) key = `${base}_${count}`
    taken.add(key)
    return {...stretch, key}
  })
}
