/** Finds the files beside the text that links lead to, such as forms and data: they are published with it. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {raiseHint} from '../../model/limits.ts'
import {madeFrom} from '../../model/memo.ts'
import {placeOf} from '../../model/place.ts'
import {attachedFile, attachmentType, type Attachment} from '../../model/attachments/attachment.ts'
import type {Document} from '../../model/publication/document.ts'
import {holdsOf} from '../../model/tree/holds.ts'
import {folderOfDocuments, type PublicationSource} from '../../model/publication/project.ts'
import type {ReadProject} from '../../model/kept/reading-project.ts'
import {splitReference} from '../../model/references/split-reference.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {pathsMeant} from '../../model/site-paths.ts'
import type {Link, LinkTarget} from '../../model/tree/nodes.ts'
import {mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type {World} from '../../model/world.ts'
import {isDeviceName} from '../project/is-device-name.ts'

export interface AttachSettings {
  readonly source: PublicationSource
  readonly project: Pick<ReadProject, 'limits' | 'sourceFolder'>
  readonly world: World
}

/** Gives a document with the targets of such links; a file that is not there is left to the check of links. Reports limit/attachment-bytes. */
export function fileAttacher(settings: AttachSettings): (document: Document) => Promise<Outcome<Document>> {
  const known: Known = new Map()
  return async (document) => {
    const diagnostics: Diagnostic[] = []
    const targets = new Map<Link, LinkTarget>()
    const links = linksOf(document)
    for (const link of links) {
      const found = await attachmentOf(link, document.path, settings, known)
      if (found === undefined) continue
      if ('digest' in found) {
        targets.set(link, {kind: 'attachment', ...found})
        continue
      }
      targets.set(link, {kind: 'placeholder'})
      diagnostics.push(tooLarge(found, document.path, link))
    }
    if (targets.size === 0) return {value: document, diagnostics}
    const by = {attached: links.map((link) => targets.get(link))}
    return {value: madeFrom(withTargets(document, targets), document, by), diagnostics}
  }
}

/** A file that has more bytes than are read. */
interface Oversized {
  readonly bytes: number
  readonly limit: number
}

type Known = Map<string, Promise<Attachment | Oversized | undefined>>

async function attachmentOf(
  {url}: Link,
  documentPath: string,
  settings: AttachSettings,
  known: Known
): Promise<Attachment | Oversized | undefined> {
  const {path: written} = splitReference(url)
  if (attachmentType(written) === undefined) return undefined
  const publicationPath = folderOfDocuments(settings.source)
  for (const path of pathsMeant(written, {documentPath, publicationPath})) {
    const found = known.get(path) ?? openAttachment(path, settings)
    known.set(path, found)
    const attachment = await found
    if (attachment !== undefined) return attachment
  }
  return undefined
}

async function openAttachment(
  path: string,
  {source, project, world}: AttachSettings
): Promise<Attachment | Oversized | undefined> {
  const folder = source.manifestPath === undefined ? posix.dirname(source.path) : folderOfDocuments(source)
  // Of `con.tar.gz`, Windows takes `con` for the device.
  if (path.split('/').some((part) => isDeviceName(part.split('.', 1)[0] ?? ''))) return undefined
  const file = attachedFile(path, folder, project.sourceFolder)
  const mediaType = attachmentType(path)
  if (file === undefined || mediaType === undefined) return undefined
  const opened = await world.openLarge(path, project.limits.attachmentBytes)
  if (!opened.ok) return opened.failure.kind === 'too-large' ? opened.failure : undefined
  // An empty file says nothing, and is told as one that is not there.
  if (opened.value.length === 0) return undefined
  const digest = sha256Of(opened.value)
  return {path, file, mediaType, size: opened.value.length, digest}
}

function tooLarge({bytes, limit}: Oversized, path: string, link: Link): Diagnostic {
  const message = `the file has ${bytes} bytes; at most ${limit} are published`
  return finding('limit/attachment-bytes', placeOf(path, link), message, {
    hints: ['publish it elsewhere, and link to its address', raiseHint('attachmentBytes')]
  })
}

function linksOf(document: Document): readonly Link[] {
  if (!document.holds.has('fileLink')) return []
  const {children, notes} = document
  return [children, ...notes.map((note) => note.children)]
    .flatMap((blocks) => nodesOf(blocks, 'link'))
    .filter(({target}) => target.kind === 'reference')
}

function withTargets(document: Document, targets: ReadonlyMap<Link, LinkTarget>): Document {
  const mapper: Mapper = {
    ...unchanged,
    words: (words) =>
      words.map((one) => {
        const target = one.type === 'link' ? targets.get(one) : undefined
        return target === undefined || one.type !== 'link' ? mapWithin(one, mapper) : {...one, target}
      }),
    blocks: (blocks) => blocks.map((one) => mapWithin(one, mapper))
  }
  const children = mapper.blocks(document.children)
  const notes = document.notes.map((note) => ({...note, children: mapper.blocks(note.children)}))
  return {...document, children, notes, holds: holdsOf({children, notes})}
}
