/** Blocks as data. */
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Figure,
  Heading,
  List
} from '../../model/nodes.ts'
import type {
  BlockFile,
  DefinitionListFile,
  DefinitionPartFile,
  FigureFile,
  HeadingFile,
  ListFile
} from './format.ts'
import {baseOf, type Surroundings} from './surroundings.ts'
import {writeCaption, writeImage, writeWords} from './write-inline.ts'
import {writeTable} from './write-table.ts'

export function writeBlocks(blocks: readonly Block[], around: Surroundings): readonly BlockFile[] {
  return blocks.map((block) => writeBlock(block, around))
}

/** A block, with its kind first and what it holds last. */
export function writeBlock(block: Block, around: Surroundings): BlockFile {
  const base = baseOf(block, around)
  switch (block.type) {
    case 'paragraph':
      return {
        type: 'paragraph',
        ...base,
        ...(block.number === undefined ? {} : {number: block.number}),
        ...writeWords(block.children, around)
      }
    case 'heading':
      return writeHeading(block, around)
    case 'thematicBreak':
      return {type: 'thematicBreak', ...base}
    case 'blockquote':
    case 'division':
      return {type: block.type, ...base, children: writeBlocks(block.children, around)}
    case 'list':
      return {type: 'list', ...base, ...listOf(block, around)}
    case 'table':
      return {type: 'table', ...base, ...writeTable(block, around)}
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
      return {type: 'figure', ...base, ...figureOf(block, around)}
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
      const {kind, label, fields, children, facts} = block
      return {
        type: 'record',
        ...base,
        kind,
        ...(label === undefined ? {} : {label: writeWords(label, around)}),
        data: fields.data,
        children: writeBlocks(children, around),
        ...(facts === undefined ? {} : {facts: writeDefinitionList(facts, around)})
      }
    }
    case 'definitionList':
      return writeDefinitionList(block, around)
  }
}

function writeDefinitionList(list: DefinitionList, around: Surroundings): DefinitionListFile {
  return {
    type: 'definitionList',
    ...baseOf(list, around),
    children: list.children.map((part) => definitionOf(part, around))
  }
}

export function writeHeading(heading: Heading, around: Surroundings): HeadingFile {
  const {depth, number, children} = heading
  return {
    type: 'heading',
    ...baseOf(heading, around),
    depth,
    ...(number === undefined ? {} : {number}),
    ...writeWords(children, around)
  }
}

function listOf(list: List, around: Surroundings): ListFile {
  return {
    ordered: list.ordered,
    start: list.start,
    spread: list.spread,
    ...(list.records === undefined ? {} : {records: list.records.record.value}),
    children: list.children.map(({checked, children}) => ({
      type: 'listItem',
      ...(checked === undefined ? {} : {checked}),
      children: writeBlocks(children, around)
    }))
  }
}

function figureOf(figure: Figure, around: Surroundings): FigureFile {
  return {
    ...writeCaption(figure, around),
    children: figure.children.map((image) => writeImage(image, around))
  }
}

function definitionOf(
  part: DefinitionTerm | DefinitionDescription,
  around: Surroundings
): DefinitionPartFile {
  return part.type === 'definitionTerm'
    ? {type: 'definitionTerm', ...writeWords(part.children, around)}
    : {type: 'definitionDescription', children: writeBlocks(part.children, around)}
}
