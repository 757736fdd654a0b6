/** Derives the accessibility metadata of a book from what it holds (EPUB Accessibility 1.1 §2). */
import {labelsFor} from '../../../locale/index.ts'
import type {Asset} from '../../../model/publication/asset.ts'
import type {Image} from '../../../model/tree/nodes.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {nodesOf} from '../../../model/tree/walk.ts'

export interface AccessibilityFacts {
  readonly modes: readonly string[]
  /** Each a set of modes that is enough to read the whole book. */
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazard: 'none' | 'unknown'
  /** In whole sentences, for readers who choose a book, in the language that Tetrapla has for the publication. */
  readonly summary: {readonly language: string; readonly words: string}
}

/** No claim of conformance: that is the publisher's (`accessibility` in front matter), not the tool's that made the book. */
export function accessibilityOf(publication: Publication, hasPages: boolean): AccessibilityFacts {
  const holding = (type: 'image' | 'formula') =>
    publication.documents.filter(({holds}) => holds.includes(type))
  const images = holding('image').flatMap(({children}) => nodesOf(children, 'image'))
  const hasFormulas = holding('formula').some(({children}) => nodesOf(children, 'formula').length > 0)
  const telling = images.filter((image) => !image.decorative)
  const described = telling.every((image) => image.alt.trim() !== '')
  return {
    modes: telling.length > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: [...(described ? ['textual'] : []), ...(telling.length > 0 ? ['textual,visual'] : [])],
    features: [
      'ARIA',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      ...(described && telling.length > 0 ? ['alternativeText'] : []),
      ...(hasFormulas ? ['MathML'] : []),
      ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : [])
    ],
    hazard: images.some((image) => mayMove(image, publication)) ? 'unknown' : 'none',
    summary: summaryOf(publication, {telling: telling.length > 0, described, hasPages})
  }
}

interface Told {
  readonly telling: boolean
  readonly described: boolean
  readonly hasPages: boolean
}

function summaryOf(publication: Publication, told: Told): AccessibilityFacts['summary'] {
  const {telling, described, hasPages} = told
  const {labels, language} = labelsFor(publication.language, publication.project.labels)
  const {accessibility: sentences} = labels
  const images = described ? sentences.described : sentences.undescribed
  const words = [sentences.text, ...(telling ? [images] : []), ...(hasPages ? [sentences.pages] : [])]
  return {language, words: words.join(' ')}
}

/** Whether an image may be animated: flashes (WCAG 2.2 SC 2.3.1) can't be ruled out then. */
function mayMove(image: Image, publication: Publication): boolean {
  const asset = image.path === undefined ? undefined : publication.assets.get(image.path)
  return asset !== undefined && isAnimated(asset)
}

function isAnimated(asset: Asset): boolean {
  if (asset.mediaType !== 'image/svg+xml') return asset.isAnimated
  return /<(animate|set\b)|@keyframes|animation/i.test(Buffer.from(asset.bytes).toString('utf8'))
}
