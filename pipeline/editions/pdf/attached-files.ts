/** Collects the files that a publication's PDF carries: the JSON edition, and its sources when they are asked for. */
import {posix} from 'node:path'
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {Others} from '../../model/edition/edition.ts'
import {defaultLimits} from '../../model/limits.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'
import type {Attachment} from './engine/file/attachments.ts'

/** In that order. Throws an `Error` for a source that could be read before and can't be now. */
export async function attachedFiles(
  publication: Publication,
  others: Others,
  world: World
): Promise<readonly Attachment[]> {
  const {attach} = publication.metadata
  return [
    ...(attach.includes('json') ? jsonFiles(others) : []),
    ...(attach.includes('sources') ? await sources(publication, world) : [])
  ]
}

/** None when the JSON edition is not made. */
function jsonFiles(others: Others): readonly Attachment[] {
  const artifacts = others.artifacts.get('json') ?? []
  return artifacts
    .filter(({shared, path}) => shared !== true && path.endsWith('.json'))
    .map((file) => ({
      name: posix.basename(file.path),
      mediaType: file.mediaType,
      description: 'JSON edition',
      relationship: 'Data',
      bytes: heldBytes(file)
    }))
}

async function sources({documents}: Publication, world: World): Promise<readonly Attachment[]> {
  const files: Attachment[] = []
  for (const {name, path} of documents) {
    const file = await world.open(path, defaultLimits.documentBytes)
    if (!file.ok) throw new Error(`expected ${path} to be readable, as it was before`)
    files.push({
      name: `${name.replaceAll('/', '-')}.md`,
      mediaType: 'text/markdown',
      description: 'Markdown source',
      relationship: 'Source',
      bytes: file.value
    })
  }
  return files
}
