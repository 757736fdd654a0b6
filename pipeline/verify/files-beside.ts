/** Collects the files that pages may use: their stylesheets and scripts, and the smaller copies of their pictures. */
import type {EditionFile} from '../model/edition/edition.ts'
import {webpSize, type ImageSize} from './readers/webp-size.ts'

export interface FilesBeside {
  /** By their paths in the library. */
  readonly scripts: ReadonlySet<string>
  /** Of pictures that may be copies of others, how large they are, by their paths. */
  readonly copies: ReadonlyMap<string, ImageSize>
}

/** Those among the files of an edition. */
export function filesBeside(files: readonly EditionFile[]): FilesBeside {
  const copies = new Map<string, ImageSize>()
  for (const file of files) {
    // A picture of the project itself may be in pieces, and is no copy.
    const size = file.mediaType === 'image/webp' && 'bytes' in file ? webpSize(file.bytes) : undefined
    if (size !== undefined) copies.set(file.path, size)
  }
  const scripts = files.filter(({mediaType}) => mediaType === 'text/javascript').map(({path}) => path)
  return {scripts: new Set(scripts), copies}
}
