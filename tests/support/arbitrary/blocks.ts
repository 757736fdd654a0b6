/** Arbitrary blocks: every type, in each other as far as they may be. Ids are given later. */
import {fc} from '@fast-check/vitest'
import type {Block, CalloutKind, Image, ListItem} from '../../../pipeline/model/tree/nodes.ts'
import {isPlainType, plainContainers, type PlainContainer} from '../../../pipeline/model/tree/shape.ts'
import {fewInlines, imagePaths, inlines, languageTag, position} from './inlines.ts'
import {table} from './table.ts'
import {codeText, title} from './words.ts'

const base = fc
  .option(languageTag, {freq: 5})
  .map((lang) => ({id: '', position, ...(lang === null ? {} : {lang})}))

const paragraph = fc
  .tuple(base, inlines)
  .map(([common, children]): Block => ({type: 'paragraph', ...common, children}))

/** Of a level that makes a section, or of one deep in a block. */
export const heading: fc.Arbitrary<Block> = fc
  .tuple(base, fc.constantFrom(2, 3, 4, 6), inlines)
  .map(([common, depth, children]): Block => ({type: 'heading', ...common, depth, children}))

const code = fc
  .tuple(base, fc.option(fc.constantFrom('js', 'json', 'text', 'c++')), codeText)
  .map(([common, language, value]): Block => ({
    type: 'code',
    ...common,
    value,
    ...(language === null ? {} : {language})
  }))

const image = fc
  .tuple(fc.constantFrom(...imagePaths), title, fc.boolean())
  .map(([path, alt, decorative]): Image => ({type: 'image', url: path, path, alt, decorative, position}))

const figure = fc
  .tuple(base, fc.option(inlines), fc.array(image, {minLength: 1, maxLength: 2}))
  .map(([common, caption, children]): Block => ({
    type: 'figure',
    ...common,
    children,
    ...(caption === null ? {} : {caption})
  }))

/** What holds no blocks. */
const leaves = {
  paragraph,
  heading,
  code,
  figure,
  table,
  thematicBreak: fc.constant<Block>({type: 'thematicBreak', id: '', position})
}

type Leaf = keyof typeof leaves

const {paragraph: _, ...rareLeaves} = leaves
const leaf: fc.Arbitrary<Block> = fc.oneof(
  {weight: 6, arbitrary: paragraph},
  ...Object.values<fc.Arbitrary<Block>>(rareLeaves)
)

/** Every other type of block, so that the compiler asks for one of each. */
function containers(blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  const byType: {
    readonly [type in Exclude<Block['type'], Leaf | PlainContainer['type']>]: fc.Arbitrary<Block>
  } = {
    list: list(blocks),
    callout: callout(blocks),
    details: fc
      .tuple(base, fewInlines, blocks)
      .map(([common, summary, children]): Block => ({type: 'details', ...common, summary, children})),
    record: records(blocks),
    definitionList: definitions(blocks)
  }
  const {list: lists, ...others} = byType
  return fc.oneof({weight: 3, arbitrary: lists}, plain(blocks), ...Object.values(others))
}

function plain(blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  const types = fc.constantFrom(...[...plainContainers.keys()].filter(isPlainType))
  return fc.tuple(base, types, blocks).map(([common, type, children]): Block => ({type, ...common, children}))
}

function callout(blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  return fc
    .tuple(base, fc.constantFrom<CalloutKind>('note', 'tip', 'important', 'warning', 'caution'), blocks)
    .chain(([common, kind, children]) =>
      fc.option(inlines).map((words): Block => ({
        type: 'callout',
        ...common,
        kind,
        children,
        ...(words === null ? {} : {title: words})
      }))
    )
}

function list(blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  const item = fc.tuple(fc.option(fc.boolean(), {freq: 2}), blocks).map(([checked, children]): ListItem => ({
    type: 'listItem',
    position,
    children,
    ...(checked === null ? {} : {checked})
  }))
  return fc
    .tuple(
      base,
      fc.constantFrom(undefined, 0, 1, 7),
      fc.boolean(),
      fc.array(item, {minLength: 1, maxLength: 3})
    )
    .map(([common, start, spread, children]): Block => ({
      type: 'list',
      ...common,
      ordered: start !== undefined,
      start: start ?? 1,
      spread,
      children
    }))
}

/** With fields as the schema of arbitrary publications has them. */
function records(blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  const data = fc.record(
    {
      adopted: fc.constantFrom('2004-04-28', 'in spring'),
      binding: fc.boolean(),
      members: fc.array(title, {maxLength: 2}),
      year: fc.integer(),
      site: fc.constantFrom('https://example.org/alpha', 'alpha'),
      other: fc.constantFrom({alpha: 1, bravo: ['charlie']}, null)
    },
    {requiredKeys: []}
  )
  return fc.tuple(base, fc.option(inlines), data, blocks).map(([common, label, fields, children]): Block => ({
    type: 'record',
    ...common,
    kind: 'thing',
    ...(label === null ? {} : {label}),
    fields: {data: fields, places: new Map(), attributes: new Set(), whole: true},
    children
  }))
}

function definitions(blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  const part = fc.oneof(
    fewInlines.map((children) => ({type: 'definitionTerm' as const, position, children})),
    blocks.map((children) => ({type: 'definitionDescription' as const, position, children}))
  )
  return fc
    .tuple(base, fc.array(part, {minLength: 1, maxLength: 3}))
    .map(([common, children]): Block => ({type: 'definitionList', ...common, children}))
}

function few(block: fc.Arbitrary<Block>): fc.Arbitrary<readonly Block[]> {
  return fc.array(block, {minLength: 1, maxLength: 3})
}

const shallow = fc.oneof({weight: 3, arbitrary: leaf}, containers(few(leaf)))

/** Blocks as they stand at a document's top, three deep. */
export const block: fc.Arbitrary<Block> = fc.oneof({weight: 3, arbitrary: leaf}, containers(few(shallow)))
