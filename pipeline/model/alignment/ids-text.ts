/** Writes what `ids.json` says of one document (schemas/formats/ids.schema.json): how its part is known again, too. */
import type {Piece} from './piece.ts'
import type {FormerId} from '../publication/former-ids.ts'
import type {TranslatedBlock} from '../publication/translation.ts'

export interface IdsOfDocument {
  readonly name: string
  readonly pieces: readonly Piece[]
  /** Where its pieces begin, among those in which `parent` counts; -1 stays what stands in nothing. */
  readonly first?: number
  /** Its ids that lead on. */
  readonly former: readonly FormerId[]
  /** What its blocks translate. */
  readonly originals?: readonly TranslatedBlock[]
}

/** JSON, the same for the same ids. */
export function idsText({name, pieces, first = 0, former, originals = []}: IdsOfDocument): string {
  const translated = new Map(originals.map((one) => [one.id, one]))
  return JSON.stringify({
    name,
    blocks: pieces.map(({id, kind, text, parent}) => ({
      id,
      kind,
      ...(parent < first ? {} : {in: parent - first}),
      ...(text === '' ? {} : {text}),
      ...originalOf(translated.get(id))
    })),
    former: former.map(({document: _, ...one}) => one)
  })
}

function originalOf(block: TranslatedBlock | undefined): object {
  if (block === undefined) return {}
  const {of, digest = ''} = block
  return {of: {document: of.document, id: of.id, ...(digest === '' ? {} : {digest})}}
}
