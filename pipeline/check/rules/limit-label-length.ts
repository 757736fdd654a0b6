/** Checks limit/label-length: words that an edition keeps in one string are not longer than a string may be. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {placeOf, type Place} from '../../model/place.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {valueAt} from '../validation/place-fault.ts'
import {everyNode} from './rule.ts'

/** Code units; a string of PDF/A has 32,767 bytes, which are half as many of UTF-16 (ISO 19005-3 §6.1.13). */
const longest = 10_000

/** Headings, alternative texts, what abbreviations stand for, the addresses and titles of links. */
export function limitLabelLength(document: Document): readonly Diagnostic[] {
  const labels = [
    ...everyNode(document, 'heading').map((node) => ({
      node,
      what: 'this heading',
      text: plainText(node.children)
    })),
    ...everyNode(document, 'image').map((node) => ({node, what: 'this alternative text', text: node.alt})),
    ...everyNode(document, 'phrase').map((node) => ({
      node,
      what: 'what the abbreviation stands for',
      text: node.title ?? ''
    })),
    ...everyNode(document, 'link').flatMap((node) => [
      {node, what: 'the address of this link', text: node.url},
      {node, what: 'the title of this link', text: node.title ?? ''}
    ])
  ]
  return labels
    .filter(({text}) => text.length > longest)
    .map(({node, what, text}) => tooLong(placeOf(document.path, node), what, text))
}

/** What a publication says of itself, where its front matter says it. */
export function limitMetadataLength({metadata, frontMatter, path}: Manuscript): readonly Diagnostic[] {
  const said = [
    {key: 'title', text: frontMatter.data['title'] === undefined ? '' : metadata.title},
    {key: 'summary', text: metadata.summary ?? ''},
    {key: 'authors', text: metadata.authors.map(({name}) => name).join('; ')}
  ]
  return said
    .filter(({text}) => text.length > longest)
    .map(({key, text}) => tooLong(valueAt({path, places: frontMatter.places}, `/${key}`), `\`${key}\``, text))
}

function tooLong(place: Place, what: string, {length}: string): Diagnostic {
  const words = `${what} has ${length} characters; a PDF has room for ${longest}`
  return finding('limit/label-length', place, words, {
    hints: ['shorten it, and say the rest in the text']
  })
}
