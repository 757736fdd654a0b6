/** Describes what the web tree needs to know of the edition that it is made for. */
import type {ChosenLabels} from '../locale/index.ts'
import type {Destination} from '../model/tree/nodes.ts'

export interface Surface {
  readonly edition: 'html' | 'epub'
  /** Whether a stylesheet of ours draws it; the markup of data stands alone. */
  readonly isStyled: boolean
  readonly labels: ChosenLabels
  /** The language of the publication; a block's `lang` is written only where it differs from its document's. */
  readonly language: string
  /** The URL of a place, relative to the file being made; undefined when this edition has no way there. */
  addressOf(destination: Destination): string | undefined
  /** The URL of a file of the publication's folder; undefined when this edition has no way there. */
  fileAddress(file: string): string | undefined
  /** The URL of an image, by its path in the project. */
  imageSource(path: string): ImageSource | undefined
  /** How paragraphs show their addresses. */
  readonly paragraphs: 'anchors' | 'numbered' | 'none'
}

export interface ImageSource {
  readonly url: string
  readonly width: number
  readonly height: number
  /** Whether nothing is seen through it. */
  readonly isOpaque: boolean
  /** Smaller copies, from the narrowest on, and the widths at which the image is shown (HTML §4.8.4). */
  readonly copies?: {
    readonly urls: readonly {readonly url: string; readonly width: number}[]
    readonly sizes: string
  }
}
