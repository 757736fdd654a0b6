/** An edition's file with its images put in, as the output writes it. */
import type {Artifact, EditionFile} from '../../pipeline/model/edition/edition.ts'
import {piecesOf} from '../../pipeline/model/edition/edition-file.ts'
import type {World} from '../../pipeline/model/world.ts'

export async function wholeArtifact(file: EditionFile, world: Pick<World, 'imageBytes'>): Promise<Artifact> {
  if ('bytes' in file) return file
  const {path, mediaType} = file
  const pieces = piecesOf(file).map(async (piece) =>
    piece instanceof Uint8Array ? piece : world.imageBytes(piece)
  )
  return {path, mediaType, bytes: Buffer.concat(await Promise.all(pieces))}
}
