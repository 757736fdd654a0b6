/** Replaces pictures that no edition can show by what readers can have of them: a link, or their words. */
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Block, Figure, Image, Inline} from '../../model/tree/nodes.ts'
import {mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'

/**
 * A picture of the web becomes a link to it, another one its alternative text; without such a text its address or the name of
 * its file stands there. A decorative picture leaves nothing, and neither does a picture that a link around it has other
 * words for.
 */
export function replacePictures(
  blocks: readonly Block[],
  isThere: (path: string) => boolean
): readonly Block[] {
  const isShown = ({path}: Image): boolean => path !== undefined && isThere(path)

  const mapperOf = (standIn: (image: Image) => readonly Inline[]): Mapper => {
    const mapper: Mapper = {
      ...unchanged,
      words: (list) =>
        list
          .flatMap((one) => (one.type === 'image' && !isShown(one) ? standIn(one) : [one]))
          .map((one) => mapWithin(one, one.type === 'link' ? inLinks : mapper)),
      blocks: (list) => list.map((one) => mapWithin(one.type === 'figure' ? figureOrWords(one) : one, mapper))
    }
    return mapper
  }
  const inLinks = mapperOf(wordsFor)
  const anywhere = mapperOf(linkFor)

  function figureOrWords(figure: Figure): Block {
    const shown = figure.children.filter(isShown)
    if (shown.length === figure.children.length) return figure
    if (shown.length > 0) return {...figure, children: shown}
    const {id, lang, position, caption = []} = figure
    const pictures = figure.children.flatMap(linkFor)
    const parted: readonly Inline[] =
      pictures.length === 0 || caption.length === 0 ? [] : [{type: 'break', position}]
    const children = [...pictures, ...parted, ...caption]
    const base = {id, ...(lang === undefined ? {} : {lang}), position}
    return children.length === 0
      ? {type: 'division', ...base, children: []}
      : {type: 'paragraph', ...base, children}
  }

  return anywhere.blocks(blocks)
}

function linkFor(image: Image): readonly Inline[] {
  const {url, decorative, alt, position} = image
  if (!/^\s*(?:https?:)?\/\//i.test(url)) return wordsFor(image)
  const address = url.trim().replace(/^\/\//, 'https://')
  if (decorative || !URL.canParse(address)) return wordsFor(image)
  const {href} = new URL(address)
  const value = isBlank(alt) ? href : alt
  return [
    {
      type: 'link',
      url,
      target: {kind: 'external', url: href},
      children: [{type: 'text', value, position}],
      position
    }
  ]
}

function wordsFor({url, decorative, alt, position}: Image): readonly Inline[] {
  if (decorative) return []
  const value = isBlank(alt) ? nameIn(url) : alt
  return isBlank(value) ? [] : [{type: 'text', value, position}]
}

/** The name of the file at an address; none for a picture that stands in its address. */
function nameIn(url: string): string {
  if (/^\s*data:/i.test(url)) return ''
  return url
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^.*[/\\]/s, '')
}
