/** Reads the attributes behind an image that is alone in its paragraph, as Pandoc, Quarto and kramdown have them: `{alt="…" fig-alt="…"}`. */
import type {PhrasingContent} from 'mdast'
import type {DirectiveAttribute} from '../directives/block-directives.ts'

export interface Described {
  readonly children: readonly PhrasingContent[]
  /** Those that say something else. */
  readonly attributes: readonly DirectiveAttribute[]
}

/** With `fig-alt`, the words in brackets are the caption, as Quarto has it. */
export function describeImage(
  children: readonly PhrasingContent[],
  attributes: readonly DirectiveAttribute[]
): Described {
  const [image, ...others] = children
  if (image?.type !== 'image' || others.length > 0 || attributes.length === 0) return {children, attributes}
  const valueOf = (name: string): string | undefined =>
    attributes.find((one) => one.name === name && one.value !== '')?.value
  const ofFigure = valueOf('fig-alt')
  const caption = image.title ?? (ofFigure === undefined ? undefined : image.alt)
  const alt = ofFigure ?? valueOf('alt') ?? image.alt
  return {
    children: [{...image, ...(alt ? {alt} : {}), ...(caption ? {title: caption} : {})}],
    attributes: attributes.filter(({name}) => name !== 'alt' && name !== 'fig-alt')
  }
}
