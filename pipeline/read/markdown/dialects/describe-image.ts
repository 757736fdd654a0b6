/** Reads the attributes behind an image that is alone in its paragraph, as Pandoc, Quarto and kramdown have them: `{alt="…" fig-alt="…" width=50%}`. */
import type {PhrasingContent} from 'mdast'
import {imageWidth} from '../directives/image-width.ts'
import type {DirectiveAttribute} from '../directives/block-directives.ts'

export interface Described {
  readonly children: readonly PhrasingContent[]
  /** Those that say something else. */
  readonly attributes: readonly DirectiveAttribute[]
}

/** With `alt` or `fig-alt`, other words in brackets are the caption, as Pandoc and Quarto have it. */
export function describeImage(
  children: readonly PhrasingContent[],
  attributes: readonly DirectiveAttribute[]
): Described {
  const [image, ...others] = children
  if (image?.type !== 'image' || others.length > 0 || attributes.length === 0) return {children, attributes}
  const valueOf = (name: string): string | undefined =>
    attributes.find((one) => one.name === name && one.value !== '')?.value
  const described = valueOf('fig-alt') ?? valueOf('alt')
  const {alt: words, title} = image
  const caption = described === undefined || described === words ? title : captionOf(words, title)
  const alt = described ?? words
  const width = imageWidth(valueOf('width'))
  const taken = ['alt', 'fig-alt', ...(width === undefined ? [] : ['width', 'height'])]
  return {
    children: [
      {
        ...image,
        ...(alt ? {alt} : {}),
        ...(caption ? {title: caption} : {}),
        ...(width === undefined ? {} : {data: {...image.data, width}})
      }
    ],
    attributes: attributes.filter(({name}) => !taken.includes(name))
  }
}

function captionOf(words: string | null | undefined, title: string | null | undefined): string | undefined {
  return words && title && words !== title ? `${words} (${title})` : words || title || undefined
}
