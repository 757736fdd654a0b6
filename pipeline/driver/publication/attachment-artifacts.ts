/** Gives the files that stand beside the text, as they are: every edition may link to them. */
import {publicationFolder, type Artifact} from '../../model/edition/edition.ts'
import type {Attachment} from '../../model/attachments/attachment.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {attachmentsOf} from '../../model/attachments/attachments-of.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {ProjectFailure, type World} from '../../model/world.ts'

/** In order of first mention. Throws `ProjectFailure` for one that is another since it was read. */
export async function attachmentArtifacts(
  publication: Publication,
  world: World
): Promise<readonly Artifact[]> {
  const attachments = new Map<string, Attachment>()
  const attaching = publication.documents.filter(({holds}) => holds.includes('attachment'))
  for (const {title, children} of attaching)
    for (const attachment of attachmentsOf([...title, ...children]))
      if (!attachments.has(attachment.file)) attachments.set(attachment.file, attachment)
  const folder = publicationFolder(publication)
  const artifacts: Artifact[] = []
  for (const attachment of attachments.values()) {
    const {file, mediaType} = attachment
    artifacts.push({path: `${folder}/${file}`, mediaType, bytes: await bytesOf(attachment, world)})
  }
  return artifacts
}

async function bytesOf({path, size, digest}: Attachment, world: World): Promise<Uint8Array> {
  const opened = await world.openLarge(path, size)
  if (opened.ok && sha256Of(opened.value) === digest) return opened.value
  throw new ProjectFailure(`\`${path}\` changed while it was read`, 'run the command again')
}
