/** Types the tombstone, as schemas/formats/tombstone.schema.json describes it. */
import type {Destination} from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'

export interface TombstoneFile extends Pick<Json.Edition, '$schema' | 'id' | 'language' | 'direction'> {
  readonly formatVersion: '1.0'
  readonly status: 'withdrawn'
  readonly metadata: Pick<
    Json.Metadata,
    'type' | 'title' | 'version' | 'date' | 'modified' | 'authors' | 'publisher' | 'identifiers'
  >
  readonly translations: readonly Pick<Json.Translation, 'language' | 'title'>[]
  readonly withdrawal: {
    readonly date?: string
    readonly reason?: string
    readonly replacement?: ReplacementFile
  }
}

export type ReplacementFile =
  | ({readonly kind: 'internal'} & Destination & {readonly title: string})
  | {readonly kind: 'external'; readonly url: string}
