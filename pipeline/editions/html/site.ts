/** Describes what the pages of one publication are made from, beside what stands around their texts. */
import type {Element} from 'hast'
import {element} from '../../hast/index.ts'
import {labelsFor} from '../../locale/index.ts'
import type {Memo} from '../../model/memo.ts'
import type {Preview} from '../../model/publication/furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {Cover} from './cover.ts'
import type {DrawnLines} from './frame/contents.ts'
import type {InLanguage} from './frame/in-language.ts'
import type {ImageVariants} from './image-variants.ts'
import type {Look} from './library-assets.ts'
import {relativeUrl} from './paths.ts'

export interface Site {
  readonly publication: Publication
  readonly words: InLanguage
  readonly look: Look
  /** The script of pages with contents beside their text, from the output's root. */
  readonly script: string
  readonly cover: Cover
  readonly variants: ImageVariants
  /** What cards of the publication show, where it stands on the web. */
  readonly preview?: Preview
  /** Lines of contents, which all pages in the publication's folder share. */
  readonly drawnLines?: DrawnLines
  /** Keeps parts of a long text as they were drawn, where its page is not kept as a whole. */
  readonly memo?: Memo
}

/** What of its project the text of a page is drawn from: what stands around that is made before. */
export const pageFacts = ['labels'] as const

/** The language and labels of a publication's pages. */
export function wordsOf({language, project}: Publication): InLanguage {
  return {language, labels: labelsFor(language, project.labels)}
}

/** The `script` of a page with contents. */
export function scriptOf({script}: Site, path: string): Element {
  return element('script', {src: relativeUrl(path, script), defer: true})
}
