/** Writes inlines as data. */
import {blockKey} from '../../model/edition/edition.ts'
import type {Figure, Image, Inline, LinkTarget, Table} from '../../model/tree/nodes.ts'
import {encodePath} from '../../model/publication/web-address.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import type * as Json from '../../reader/edition-types.ts'
import {writeFormula} from './write-formula.ts'
import {assetNameOf, onWeb, type Surroundings} from './surroundings.ts'

/** Words with their marks, and without. */
export function writeWords(inlines: readonly Inline[], around: Surroundings): Json.Words {
  return {text: plainText(inlines), content: writeInlines(inlines, around)}
}

/** What numbers and names a figure or table. */
export function writeCaption(
  {number, label, caption}: Figure | Table,
  around: Surroundings
): Pick<Json.Figure, 'number' | 'label' | 'caption'> {
  return {
    ...(number === undefined ? {} : {number}),
    ...(label === undefined ? {} : {label}),
    ...(caption === undefined ? {} : {caption: writeWords(caption, around)})
  }
}

function writeInlines(inlines: readonly Inline[], around: Surroundings): readonly Json.Inline[] {
  return inlines.map((inline) => writeInline(inline, around))
}

function writeInline(inline: Inline, around: Surroundings): Json.Inline {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return {type: inline.type, value: inline.value}
    case 'break':
      return {type: 'break'}
    case 'emphasis':
    case 'strong':
    case 'delete':
      return {type: inline.type, content: writeInlines(inline.children, around)}
    case 'link':
      return {
        type: 'link',
        target: writeTarget(inline.target, inline.url, around),
        ...(inline.title === undefined ? {} : {title: inline.title}),
        content: writeInlines(inline.children, around)
      }
    case 'image':
      return writeImage(inline, around)
    case 'formula':
      return writeFormula(inline)
    case 'footnoteReference':
      return {
        type: 'footnoteReference',
        ...(inline.id === undefined ? {} : {id: inline.id}),
        ...(inline.note === undefined ? {} : {note: inline.note}),
        ...(inline.number === undefined ? {} : {number: inline.number})
      }
    case 'span':
      return {
        type: 'span',
        ...(inline.id === undefined ? {} : {id: inline.id, key: blockKey(around.document, inline.id)}),
        ...(inline.lang === undefined ? {} : {lang: inline.lang}),
        ...(inline.isolate === undefined ? {} : {isolate: inline.isolate}),
        content: writeInlines(inline.children, around)
      }
    case 'ruby':
      return {type: 'ruby', reading: inline.reading, content: writeInlines(inline.children, around)}
    case 'phrase':
      return {
        type: 'phrase',
        kind: inline.kind,
        ...(inline.title === undefined ? {} : {title: inline.title}),
        content: writeInlines(inline.children, around)
      }
  }
}

/** An image names its asset; one that could not be read names none. */
export function writeImage(image: Image, around: Surroundings): Json.Image {
  const asset = assetNameOf(around, image.path)
  return {
    type: 'image',
    ...(asset === undefined ? {} : {asset}),
    alt: image.alt,
    decorative: image.decorative,
    ...(image.width === undefined ? {} : {width: image.width}),
    ...(image.title === undefined ? {} : {title: image.title})
  }
}

function writeTarget(target: LinkTarget, url: string, around: Surroundings): Json.Target {
  switch (target.kind) {
    case 'external':
      return {kind: 'external', url: target.url}
    case 'internal': {
      const {publication, language, document, block} = target.to
      return {
        kind: 'internal',
        publication,
        language,
        ...(document === undefined ? {} : {document}),
        ...(block === undefined ? {} : {block})
      }
    }
    case 'attachment': {
      const {file, mediaType, size, digest} = target
      const href = encodePath(file)
      return {kind: 'attachment', href, ...onWeb(href, around), mediaType, bytes: size, sha256: digest}
    }
    case 'placeholder':
      return {kind: 'placeholder'}
    case 'missing':
    case 'reference':
      return {kind: 'missing', url}
  }
}
