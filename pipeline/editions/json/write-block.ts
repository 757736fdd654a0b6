/** Writes blocks as data. */
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Figure,
  Heading,
  List,
  Paragraph,
  RecordBlock
} from '../../model/tree/nodes.ts'
import {isPlainContainer} from '../../model/tree/shape.ts'
import type * as Json from '../../reader/edition-types.ts'
import {baseOf, type Surroundings} from './surroundings.ts'
import {writeCaption, writeImage, writeWords} from './write-inline.ts'
import {writeTable} from './write-table.ts'

/** In their order, each with its key and its addresses in the other editions. */
export function writeBlocks(blocks: readonly Block[], around: Surroundings): readonly Json.Block[] {
  return blocks.map((block) => writeBlock(block, around))
}

/** A block, with its kind first and what it holds last. */
export function writeBlock(block: Block, around: Surroundings): Json.Block {
  if (isPlainContainer(block))
    return {type: block.type, ...baseOf(block, around), children: writeBlocks(block.children, around)}
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, around)
    case 'heading':
      return writeHeading(block, around)
    case 'thematicBreak':
      return {type: 'thematicBreak', ...baseOf(block, around)}
    case 'list':
      return writeList(block, around)
    case 'table':
      return writeTable(block, around)
    case 'code': {
      const {language, value} = block
      const own = language === undefined ? {} : {language}
      return {type: 'code', ...baseOf(block, around), ...own, text: value}
    }
    case 'figure':
      return writeFigure(block, around)
    case 'callout': {
      const {kind, title, children} = block
      const own = {kind, ...(title === undefined ? {} : {title: writeWords(title, around)})}
      return {type: 'callout', ...baseOf(block, around), ...own, children: writeBlocks(children, around)}
    }
    case 'details': {
      const summary = writeWords(block.summary, around)
      const children = writeBlocks(block.children, around)
      return {type: 'details', ...baseOf(block, around), summary, children}
    }
    case 'record':
      return writeRecord(block, around)
    case 'definitionList':
      return writeDefinitionList(block, around)
  }
}

function writeParagraph(paragraph: Paragraph, around: Surroundings): Json.Paragraph {
  const {number, label, children} = paragraph
  return {
    type: 'paragraph',
    ...baseOf(paragraph, around),
    ...(number === undefined ? {} : {number}),
    ...(label === undefined ? {} : {label}),
    ...writeWords(children, around)
  }
}

function writeRecord(record: RecordBlock, around: Surroundings): Json.RecordBlock {
  const {kind, label, number, fields, children, facts, presentation = 'card'} = record
  return {
    type: 'record',
    ...baseOf(record, around),
    kind,
    ...(label === undefined ? {} : {label: writeWords(label, around)}),
    ...(number === undefined ? {} : {number}),
    data: fields.data,
    children: writeBlocks(children, around),
    ...(facts === undefined ? {} : {facts: writeDefinitionList(facts, around)}),
    presentation
  }
}

function writeDefinitionList(list: DefinitionList, around: Surroundings): Json.DefinitionList {
  return {
    type: 'definitionList',
    ...baseOf(list, around),
    ...(list.isOfFrontMatter === true ? {frontMatter: true} : {}),
    children: list.children.map((part) => definitionOf(part, around))
  }
}

/** A heading, with its number where it has one. */
export function writeHeading(heading: Heading, around: Surroundings): Json.Heading {
  const {depth, number, children} = heading
  return {
    type: 'heading',
    ...baseOf(heading, around),
    depth,
    ...(number === undefined ? {} : {number}),
    ...writeWords(children, around)
  }
}

function writeList(list: List, around: Surroundings): Json.List {
  return {
    type: 'list',
    ...baseOf(list, around),
    ordered: list.ordered,
    start: list.start,
    spread: list.spread,
    ...(list.records === undefined ? {} : {records: list.records.record.value}),
    children: list.children.map(({checked, label, children}) => ({
      type: 'listItem',
      ...(checked === undefined ? {} : {checked}),
      ...(label === undefined ? {} : {label}),
      children: writeBlocks(children, around)
    }))
  }
}

function writeFigure(figure: Figure, around: Surroundings): Json.Figure {
  return {
    type: 'figure',
    ...baseOf(figure, around),
    ...writeCaption(figure, around),
    children: figure.children.map((image) => writeImage(image, around))
  }
}

function definitionOf(
  part: DefinitionTerm | DefinitionDescription,
  around: Surroundings
): Json.DefinitionTerm | Json.DefinitionDescription {
  return part.type === 'definitionTerm'
    ? {type: 'definitionTerm', ...writeWords(part.children, around)}
    : {type: 'definitionDescription', children: writeBlocks(part.children, around)}
}
