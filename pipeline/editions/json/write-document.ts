/** A document as data: its title, then its sections, blocks and notes. */
import {blockKey} from '../../model/edition.ts'
import type {Flow, Note} from '../../model/nodes.ts'
import type {PublishedDocument} from '../../model/publication.ts'
import type {DocumentFile, FlowFile, NoteFile} from './format.ts'
import {placed, type Surroundings} from './surroundings.ts'
import {writeBlock, writeBlocks, writeHeading} from './write-block.ts'
import {writeWords} from './write-inline.ts'

export function writeDocument(document: PublishedDocument, around: Surroundings): DocumentFile {
  const {name, language, number, title, titleId, summary, data, digest} = document
  const {key, addresses} = placed(around)
  return {
    name,
    key,
    language,
    ...(number === undefined ? {} : {number}),
    title: {
      ...(titleId === undefined ? {} : {id: titleId, key: blockKey(name, titleId)}),
      ...writeWords(title, around)
    },
    ...(summary === undefined ? {} : {summary}),
    data,
    source: {sha256: digest},
    addresses,
    children: writeFlow(document.children, around)
  }
}

function writeFlow(nodes: readonly Flow[], around: Surroundings): readonly FlowFile[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'section':
        return {
          type: 'section',
          heading: writeHeading(node.heading, around),
          // The heading is the section's first child in the model; it stands here once.
          children: writeFlow(node.children.slice(1), around)
        }
      case 'noteGroup':
        return {type: 'noteGroup', children: node.children.map((note) => writeNote(note, around))}
      default:
        return writeBlock(node, around)
    }
  })
}

function writeNote(note: Note, around: Surroundings): NoteFile {
  const {id, number, references, children} = note
  const {key, addresses} = placed(around, id)
  return {type: 'note', id, key, number, references, addresses, children: writeBlocks(children, around)}
}
