/** What stands in a line of the JSON edition, in types. */
import type {Destination, PhraseKind} from '../../model/nodes.ts'

/** Words with their marks, and without. */
export interface WordsFile {
  readonly text: string
  readonly content: readonly InlineFile[]
}

export interface ImageFile {
  readonly type: 'image'
  readonly asset?: string
  readonly alt: string
  readonly decorative: boolean
  readonly title?: string
}

export type LinkTargetFile =
  | {readonly kind: 'external'; readonly url: string}
  | ({readonly kind: 'internal'} & Destination)
  | {readonly kind: 'missing'; readonly url: string}
  | {readonly kind: 'placeholder'}

export type InlineFile =
  | {readonly type: 'text' | 'inlineCode'; readonly value: string}
  | {readonly type: 'emphasis' | 'strong' | 'delete'; readonly content: readonly InlineFile[]}
  | {readonly type: 'break'}
  | {
      readonly type: 'link'
      readonly target: LinkTargetFile
      readonly title?: string
      readonly content: readonly InlineFile[]
    }
  | ImageFile
  | {
      readonly type: 'footnoteReference'
      readonly id?: string
      readonly note?: string
      readonly number?: number
    }
  | {
      readonly type: 'span'
      readonly id?: string
      readonly key?: string
      readonly lang?: string
      readonly isolate?: boolean
      readonly content: readonly InlineFile[]
    }
  | {
      readonly type: 'phrase'
      readonly kind: PhraseKind
      readonly title?: string
      readonly content: readonly InlineFile[]
    }
