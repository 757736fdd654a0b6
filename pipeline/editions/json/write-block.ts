/** Writes blocks as data. */
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Figure,
  Heading,
  List
} from '../../model/tree/nodes.ts'
import {isPlainContainer} from '../../model/tree/shape.ts'
import type * as Json from '../../reader/edition-types.ts'
import {baseOf, type Surroundings} from './surroundings.ts'
import {writeCaption, writeImage, writeWords} from './write-inline.ts'
import {writeTable} from './write-table.ts'

export function writeBlocks(blocks: readonly Block[], around: Surroundings): readonly Json.Block[] {
  return blocks.map((block) => writeBlock(block, around))
}

/** A block, with its kind first and what it holds last. */
export function writeBlock(block: Block, around: Surroundings): Json.Block {
  const base = baseOf(block, around)
  if (isPlainContainer(block))
    return {type: block.type, ...base, children: writeBlocks(block.children, around)}
  switch (block.type) {
    case 'paragraph':
      return {
        type: 'paragraph',
        ...base,
        ...(block.number === undefined ? {} : {number: block.number}),
        ...(block.label === undefined ? {} : {label: block.label}),
        ...writeWords(block.children, around)
      }
    case 'heading':
      return writeHeading(block, around)
    case 'thematicBreak':
      return {type: 'thematicBreak', ...base}
    case 'list':
      return writeList(block, around)
    case 'table':
      return writeTable(block, around)
    case 'code': {
      const {language, value} = block
      return {
        type: 'code',
        ...base,
        ...(language === undefined ? {} : {language}),
        text: value
      }
    }
    case 'figure':
      return writeFigure(block, around)
    case 'callout':
      return {
        type: 'callout',
        ...base,
        kind: block.kind,
        ...(block.title === undefined ? {} : {title: writeWords(block.title, around)}),
        children: writeBlocks(block.children, around)
      }
    case 'details':
      return {
        type: 'details',
        ...base,
        summary: writeWords(block.summary, around),
        children: writeBlocks(block.children, around)
      }
    case 'record': {
      const {kind, label, number, fields, children, facts, presentation = 'card'} = block
      return {
        type: 'record',
        ...base,
        kind,
        ...(label === undefined ? {} : {label: writeWords(label, around)}),
        ...(number === undefined ? {} : {number}),
        data: fields.data,
        children: writeBlocks(children, around),
        ...(facts === undefined ? {} : {facts: writeDefinitionList(facts, around)}),
        presentation
      }
    }
    case 'definitionList':
      return writeDefinitionList(block, around)
  }
}

function writeDefinitionList(list: DefinitionList, around: Surroundings): Json.DefinitionList {
  return {
    type: 'definitionList',
    ...baseOf(list, around),
    children: list.children.map((part) => definitionOf(part, around))
  }
}

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
