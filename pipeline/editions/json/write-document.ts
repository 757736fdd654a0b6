/** Writes a document as data: its title, then its sections, blocks and notes. */
import {blockKey} from '../../model/edition/edition.ts'
import type {Flow, Note, Section} from '../../model/tree/nodes.ts'
import type {PublishedDocument} from '../../model/publication/publication.ts'
import type * as Json from '../../reader/edition-types.ts'
import {textsOf} from '../../reader/texts.ts'
import {digestOf, digestOfTexts} from './digest-of.ts'
import {baseOf, placed, type Surroundings} from './surroundings.ts'
import {writeBlock, writeBlocks, writeHeading} from './write-block.ts'
import {writeWords} from './write-inline.ts'
import {given} from '../../model/values/given.ts'

/** The document with all that is in it, as `document` of the edition's schema. */
export function writeDocument(document: PublishedDocument, around: Surroundings): Json.Document {
  const children = writeFlow(document.children, around)
  return {...writeHead(document, textsOf({children}), around), children}
}

/** What stands before the children of a document, of which these are the texts. */
export function writeHead(
  document: PublishedDocument,
  texts: readonly string[],
  around: Surroundings
): Omit<Json.Document, 'children'> {
  const {name, path, language, number, matter, data, record, digest, unread} = document
  const {key, addresses} = placed(around)
  const {title, ...summary} = writeTitle(document, around)
  return {
    name,
    key,
    language,
    ...given({kind: record?.type, number, matter, unread}),
    title,
    ...summary,
    data,
    source: {path, sha256: digest},
    digest: digestOfTexts([...textsOf({title, ...summary}), ...texts]),
    addresses,
    ...htmlMember(document.children, around)
  }
}

/** What passages stand below. */
export function writeTitle(
  {name, title, titleId, summary}: PublishedDocument,
  around: Surroundings
): Pick<Json.Document, 'title' | 'summary'> {
  return {
    title: {
      ...(titleId === undefined ? {} : {id: titleId, key: blockKey(name, titleId)}),
      ...writeWords(title, around)
    },
    ...(summary === undefined ? {} : {summary})
  }
}

/** Sections with what they hold, groups of notes, and blocks. */
export function writeFlow(nodes: readonly Flow[], around: Surroundings): readonly Json.Flow[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'section':
        return writeSection(node, around)
      case 'noteGroup':
        return {type: 'noteGroup', children: node.children.map((note) => writeNote(note, around))}
      default:
        return writeBlock(node, around)
    }
  })
}

function writeSection(section: Section, around: Surroundings): Json.Section {
  const heading = writeHeading(section.heading, around)
  // The heading is the section's first child in the model; it stands here once.
  const children = writeFlow(section.children.slice(1), around)
  const html = htmlMember(section.children, around)
  return {type: 'section', digest: digestOf({heading, children}), heading, ...html, children}
}

/** Without the sections inside, which have their own. */
function htmlMember(parts: readonly Flow[], {html}: Surroundings): {readonly html?: string} {
  return html === undefined ? {} : {html: html(parts.filter(({type}) => type !== 'section'))}
}

function writeNote(note: Note, around: Surroundings): Json.Note {
  const {number, references, children} = note
  return {
    type: 'note',
    ...baseOf(note, around),
    number,
    references,
    children: writeBlocks(children, around)
  }
}
