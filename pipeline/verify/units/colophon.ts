/** Describes what the files of a publication say of it to programs and in small print, beside its units. */
import {assetName} from '../../model/publication/asset.ts'
import {given} from '../../model/values/given.ts'
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
  const files = Array.from(assets.values(), (asset) => ({...asset, name: assetName(asset)}))
  return {changed: date, doi: identifiers.doi ?? '', attach, ...filesOf(files, documents)}
}

/** The colophon of the publication whose JSON edition it is, which says nothing of its project. */
export function colophonIn({metadata, date = '', assets, documents}: Json.Edition): Colophon {
  const files = assets.map((asset) => ({...asset, digest: asset.sha256}))
  const sources = documents.map(({name, source}) => ({name, digest: source.sha256}))
  return {changed: date, doi: metadata.identifiers.doi ?? '', ...filesOf(files, sources)}
}

type Named<T> = T & {readonly name: string}

function filesOf(
  pictures: readonly Named<Omit<PictureFile, 'isDrawing'> & {readonly mediaType: string}>[],
  sources: readonly Named<{readonly digest: string}>[]
): Pick<Colophon, 'assets' | 'sources'> {
  const assets = pictures.map(({name, mediaType, width, height, digest, pictures: shown}) => {
    return [
      name,
      {isDrawing: mediaType === 'image/svg+xml', width, height, digest, ...given({pictures: shown})}
    ] as const
  })
  const names = sources.map(({name, digest}) => [`${name.replaceAll('/', '-')}.md`, digest] as const)
  return {assets: new Map(assets), sources: new Map(names)}
}
