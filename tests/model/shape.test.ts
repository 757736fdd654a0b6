/** The table of shapes: nothing that a node holds is missing in its row, and samples have every type of block. */
import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {DocumentNode, Flow} from '../../pipeline/model/tree/nodes.ts'
import {blockTypes, mapWithin, unchanged, type Mapper} from '../../pipeline/model/tree/shape.ts'
import {childrenOf, nodesOf, visit} from '../../pipeline/model/tree/walk.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {everyNesting} from '../support/every-nesting.ts'
import {samplePublication} from '../support/sample-publication.ts'

const {documents} = await samplePublication()
const sample = documents.flatMap(({children}) => children)
const nestings = readNestings()

function nodesBelow(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const found: DocumentNode[] = []
  visit(nodes, (node) => void found.push(node))
  return found
}

/** Whatever looks like a node, by any key. */
function nodesIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(nodesIn)
  return 'type' in value && ('position' in value || 'children' in value) ? [value, ...inside] : inside
}

describe('the table of shapes', () => {
  test('names all that a node holds', () => {
    expect(new Set(nodesIn(sample))).toEqual(new Set(nodesBelow(sample)))
  })

  test('gives a mapper all in the order in which it is walked over', () => {
    const others = [...nodesBelow(sample), ...nodesBelow(nestings)].filter((node) => {
      const [given, walked] = [givenToMapper(node), childrenOf(node)]
      return given.length !== walked.length || given.some((one, index) => one !== walked[index])
    })
    expect(others.map(({type}) => type)).toEqual([])
  })

  test('gives a node back that did not change', () => {
    for (const node of nodesBelow(sample))
      expect(mapWithin(node, {...unchanged, parts: (parts) => parts})).toBe(node)
  })
})

function givenToMapper(node: DocumentNode): readonly DocumentNode[] {
  const given: DocumentNode[] = []
  const take = <N extends readonly DocumentNode[]>(nodes: N): N => {
    given.push(...nodes)
    return nodes
  }
  const facts: Mapper['facts'] = (list) => {
    given.push(list)
    return list
  }
  mapWithin(node, {words: take, images: take, blocks: take, parts: take, flow: take, facts})
  return given
}

describe.each([
  ['the sample publication', sample],
  ['the nestings', nestings]
])('%s', (_, nodes) => {
  test('has every type of block', () => {
    const types = new Set<string>(nodesBelow(nodes).map(({type}) => type))
    expect(blockTypes.filter((type) => !types.has(type))).toEqual([])
  })

  test('gives of each type the nodes that a walk over all comes to', () => {
    const all = nodesBelow(nodes)
    for (const type of new Set(all.map((node) => node.type)))
      expect(nodesOf(nodes, type)).toEqual(all.filter((node) => node.type === type))
  })
})

function readNestings(): readonly Flow[] {
  const file = {path: 'all.md', name: 'all', language: 'en', bytes: new TextEncoder().encode(everyNesting())}
  const records = new Set(['card', 'entry', 'definition', 'row'])
  return readDocument(file, {limits: defaultLimits, html: 'keep', records}).value.children
}
