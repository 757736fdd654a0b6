/** Places of parsed nodes: none changes, and nodes at one place share it. */
import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {placeAll} from '../../pipeline/read/markdown/place-all.ts'

const text = '# Alpha *bravo*\n\n- charlie\n- [delta](e) and `foxtrot`\n\n> golf\n> hotel\n'

function parse(): Root {
  return unified().use(remarkParse).parse(text)
}

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

test('stay as the parser gives them', () => {
  const tree = parse()
  placeAll(tree)
  expect(tree).toEqual(parse())
})

test('are one object where they are one place', () => {
  const tree = parse()
  placeAll(tree)
  const [heading, list] = tree.children
  if (heading?.type !== 'heading' || list?.type !== 'list')
    throw new Error('a heading and a list are expected')
  const [words, emphasis] = heading.children
  expect(words?.position?.end).toBe(emphasis?.position?.start)
  const [item] = list.children
  const [paragraph] = item?.children ?? []
  if (paragraph?.type !== 'paragraph') throw new Error('a paragraph is expected')
  expect(paragraph.position?.end).toBe(item?.position?.end)
  expect(paragraph.children[0]?.position).toBe(paragraph.position)
  const places = nodesOf(tree).flatMap(({position}) => position ?? [])
  const points = places.flatMap(({start, end}) => [start, end])
  expect(new Set(points).size).toBeLessThan(points.length * 0.6)
})

test('are those of its parent for a node without one', () => {
  const tree = parse()
  const [heading] = tree.children
  if (heading?.type !== 'heading') throw new Error('a heading is expected')
  delete heading.children[0]?.position
  placeAll(tree)
  expect(heading.children[0]?.position).toEqual(heading.position)
})
