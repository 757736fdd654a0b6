/** Describes what the files of a publication say of it to programs and in small print, beside its units. */
import {assetName} from '../../model/publication/asset.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type * as Json from '../../reader/edition-types.ts'

/** A picture as its file has it; of a drawing the size is that of its view box. */
export interface PictureFile {
  readonly isDrawing: boolean
  readonly width: number
  readonly height: number
  /** How many pictures stand in a drawing; absent where that is not known. */
  readonly pictures?: number
  /** SHA-256, in hexadecimal. */
  readonly digest: string
}

export interface Colophon {
  /** The day that the publication was changed last, `YYYY-MM-DD`; empty where none is known. */
  readonly changed: string
  /** As the author wrote it. */
  readonly doi: string
  /** Which files a PDF carries: the JSON edition, the sources; absent where it is not known. */
  readonly attach?: readonly ('json' | 'sources')[]
  /** The files of pictures, by their names. */
  readonly assets: ReadonlyMap<string, PictureFile>
  /** SHA-256 of the sources, in hexadecimal, by the names that they have in a PDF. */
  readonly sources: ReadonlyMap<string, string>
}

/** The colophon of a publication. */
export function colophonOf({metadata, documents, assets, date = ''}: Publication): Colophon {
  const {identifiers, attach} = metadata
  return {
    changed: date,
    doi: identifiers.doi ?? '',
    attach,
    assets: new Map(
      [...assets.values()].map((asset) => {
        const {width, height, digest} = asset
        const pictures = 'pictures' in asset ? {pictures: asset.pictures} : {}
        return [assetName(asset), {isDrawing: isDrawing(asset.mediaType), width, height, digest, ...pictures}]
      })
    ),
    sources: new Map(documents.map(({name, digest}) => [attachedName(name), digest]))
  }
}

/** The colophon of the publication whose JSON edition it is, which says nothing of its project. */
export function colophonIn({metadata, date = '', assets, documents}: Json.Edition): Colophon {
  return {
    changed: date,
    doi: metadata.identifiers.doi ?? '',
    assets: new Map(
      assets.map(({name, mediaType, width, height, sha256: digest}) => [
        name,
        {isDrawing: isDrawing(mediaType), width, height, digest}
      ])
    ),
    sources: new Map(documents.map(({name, source}) => [attachedName(name), source.sha256]))
  }
}

function isDrawing(mediaType: string): boolean {
  return mediaType === 'image/svg+xml'
}

function attachedName(document: string): string {
  return `${document.replaceAll('/', '-')}.md`
}
