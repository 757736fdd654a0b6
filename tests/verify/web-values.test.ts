/** Every text, and what attributes say to readers, of the web's pages: one that is changed is found, or is listed. */
import {parse, serialize, type DefaultTreeAdapterMap} from 'parse5'
import {expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {verifyAgainst} from '../../pipeline/verify/verify-editions.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {quickSample} from './quick-sample.ts'
import {someOfEach} from '../support/runs-of.ts'
import {withAnotherLetter} from './with-another-letter.ts'
import {wantedOf} from '../support/verify-editions.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

const attributes: ReadonlySet<string> = new Set([
  'alt',
  'colspan',
  'dir',
  'href',
  'lang',
  'rowspan',
  'scope',
  'start',
  'title'
])

/**
 * By the element that holds it and the one around that, with their classes: the direction of blocks is compared, and not of what
 * is isolated in a line, which fixtures of the pages hold.
 */
const notCompared: ReadonlySet<string> = new Set(['details.format pre@dir', 'li a@dir', 'p span@dir'])

const publication = await quickSample()
const {artifacts, around} = await makeFurnished(publication, ['html'], memoryWorld())
const files = artifacts.get('html') ?? []
const reference = wantedOf(publication, around)

test('values of the HTML edition', () => {
  expect(isDifferent(files)).toBe(false)
  const missed = new Map<string, string>()
  let count = 0
  for (const page of files.filter(({mediaType, shared}) => mediaType === 'text/html' && shared !== true)) {
    const document = parse(new TextDecoder().decode(page.bytes))
    const isFound = (): boolean => {
      const bytes = new TextEncoder().encode(serialize(document))
      return isDifferent(files.map((file) => (file === page ? {...page, bytes} : file)))
    }
    for (const {way, value, set} of someOfEach(valuesIn(document.childNodes), ({way: one}) => one, 1)) {
      count += 1
      set(withAnotherLetter(value))
      if (!isFound()) missed.set(way, value.trim())
      set(value)
    }
  }
  expect(count).toBeGreaterThan(100)
  expect(Object.fromEntries([...missed].filter(([way]) => !notCompared.has(way)))).toEqual({})
  expect([...notCompared].filter((way) => !missed.has(way))).toEqual([])
})

interface Value {
  readonly way: string
  readonly value: string
  readonly set: (value: string) => void
}

/** Of what is in the body, and of the root. */
function valuesIn(nodes: readonly Node[], around = ''): readonly Value[] {
  return nodes.flatMap((node): readonly Value[] => {
    if ('value' in node) {
      const set = (value: string): void => {
        node.value = value
      }
      return node.value.trim() === '' ? [] : [{way: around, value: node.value, set}]
    }
    if (!('tagName' in node) || node.tagName === 'head') return []
    const way = `${around.replace(/^.* /, '')} ${nameOf(node)}`.trim()
    return [...attributesOf(node, way), ...valuesIn(node.childNodes, way)]
  })
}

function attributesOf(element: Element, way: string): readonly Value[] {
  return element.attrs
    .filter(({name}) => attributes.has(name))
    .map((attribute) => ({
      way: `${way}@${attribute.name}`,
      value: attribute.value,
      set: (value) => {
        attribute.value = value
      }
    }))
}

function nameOf({tagName, attrs}: Element): string {
  const [name = ''] = (attrs.find(({name}) => name === 'class')?.value ?? '').split(' ')
  return name === '' ? tagName : `${tagName}.${name}`
}

function isDifferent(pages: readonly Artifact[]): boolean {
  return verifyAgainst(reference, new Map([['html', pages]])).some(({total}) => total > 0)
}
