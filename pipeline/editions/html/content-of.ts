/** Gives the content of an image's own file: a drawing's bytes are at hand, pixels are read when the file is written. */
import type {Asset} from '../../model/publication/asset.ts'
import type {Artifact, PiecedArtifact} from '../../model/edition/edition.ts'

/** The bytes of a drawing, or one piece that stands for an image of pixels. */
export function contentOf(asset: Asset): Pick<Artifact, 'bytes'> | Pick<PiecedArtifact, 'pieces'> {
  if (asset.mediaType === 'image/svg+xml') return {bytes: asset.bytes}
  const {path, digest, size} = asset
  return {pieces: [{path, digest, size}]}
}
