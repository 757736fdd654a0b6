/** Defines a manuscript: a publication as read, its documents as their authors wrote them, before anything is arranged. */
import type {Document} from './document.ts'
import type {FormerId} from './former-ids.ts'
import type {FrontMatter, Metadata} from './front-matter.ts'
import type {PublicationSource} from './project.ts'
import type {TranslatedBlock, TranslatedFrom} from './translation.ts'

export interface Manuscript {
  readonly id: string
  /** BCP 47; `und` when no language is given. */
  readonly language: string
  readonly source: PublicationSource
  /** What the publication says of itself: its publication.yaml, else its one document's front matter. */
  readonly frontMatter: FrontMatter
  /** The file that holds `frontMatter`. */
  readonly path: string
  /** The built-in keys with their defaults; a value that its schema refuses counts as absent. */
  readonly metadata: Metadata
  /** In reading order. */
  readonly documents: readonly Document[]
  /** Ids that its blocks had, in order of document and id. */
  readonly former: readonly FormerId[]
  readonly translatedFrom?: TranslatedFrom
  /** Of a translation, what its blocks were the translations of in an earlier version. */
  readonly translated?: readonly TranslatedBlock[]
  /** Bytes of all its source files. */
  readonly bytes: number
}
