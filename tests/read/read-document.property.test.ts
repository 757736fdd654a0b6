/** What holds for every document, whatever its author types. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import type {Document} from '../../pipeline/model/publication/document.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {isBlock} from '../../pipeline/model/tree/shape.ts'
import {visit} from '../../pipeline/model/tree/walk.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {runsOf} from '../support/runs-of.ts'

function read(bytes: Uint8Array): ReturnType<typeof readDocument> {
  const file = {path: 'a.md', name: 'a', language: 'en', bytes}
  return readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set(['thing'])})
}

/** Pieces of syntax, whole and broken, that meet in every order. */
// prettier-ignore
const pieces = [
  '# ', '## ', '- ', '1. ', '> ', '>', '    ', '\t', '\n', '\n\n', '\r\n', ' ', '  \n', '---\n', '***\n',
  '```\n', '*', '**', '_', '~~', '`', '[', ']', '(', ')', '![', '](a.md)', '](#)', '[^a]', '[^a]: ', '[a]: b',
  '<', '>', ':::', ':::note\n', ':::figure[a]{#b}\n', '::: x\n', ':::thing[a]{b="c"}\n', '```yaml data\n', 'a: 1\n', '::a', ':a[b]{c}', '{#a}', '{#a lang=b}',
  '{', '}', '\\', '| a | b |\n| - | - |\n', '|', '[!NOTE]\n', '- [ ] ', '<b>', '</b>', '<div>', '</div>',
  '<p>', '</p>', '<!--', '-->', '<table>', '<tr>', '<td colspan=3>', '<th rowspan=9>', '</table>', '<ul><li>',
  '</ul>', '<dl><dt>', '<dd>', '<details>', '<summary>', '</summary>', '</details>', '<figure>',
  '<figcaption>', '</figure>', '<img src=a>', '<pre>', '</pre>', '<code>', '<a id=a>', '<a href=b>', '</a>',
  '<script>', '</script>', '<x-y>', '<br>', '<svg>', 'alpha', 'bravo', 'é', '日本', '\u{1F600}', '&amp;',
  '&#0;', '&#xFDD0;', 'https://a.b', 'a@b.c', 'title: x\n'
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 200})
)

/** Ids of blocks, notes and spans, in reading order. */
function idsOf(document: Document): readonly string[] {
  const ids: string[] = document.notes.map((note) => note.id)
  visit([...document.children, ...document.notes.flatMap((note) => note.children)], (node) => {
    if (isBlock(node) || (node.type === 'span' && node.id !== undefined)) ids.push(node.id ?? '')
  })
  return ids
}

describe('any text', () => {
  test.prop([texts], {numRuns: runsOf(400)})('is read, with an id of its own on every block', (text) => {
    const {value} = read(new TextEncoder().encode(text))
    const ids = idsOf(value)
    expect(ids).not.toContain('')
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.prop([texts], {numRuns: runsOf(400)})(
    'is read, with every node and diagnostic placed in the file',
    (text) => {
      const {value, diagnostics} = read(new TextEncoder().encode(text))
      const lines = value.text.split('\n')
      const places = diagnostics.map((one) => one.place)
      visit(value.children, (node) => {
        if (node.type !== 'section' && node.type !== 'noteGroup')
          places.push({path: 'a.md', ...node.position})
      })
      for (const {start, end = start} of places) {
        expect(end.offset ?? 0).toBeGreaterThanOrEqual(start.offset ?? 0)
        for (const point of [start, end]) {
          const before = lines.slice(0, point.line - 1).join('\n').length + (point.line > 1 ? 1 : 0)
          expect(point.offset).toBe(before + point.column - 1)
          expect(point.offset).toBeLessThanOrEqual(value.text.length)
        }
      }
    }
  )

  test.prop([texts])('is read the same twice', (text) => {
    const bytes = new TextEncoder().encode(text)
    expect(read(bytes)).toEqual(read(bytes))
  })
})

describe('any bytes', () => {
  test.prop([fc.uint8Array({maxLength: 100})])(
    'are read as what they decode to, without what no edition can carry, or refused with one place',
    (bytes) => {
      const {value, diagnostics} = read(bytes)
      const refused = diagnostics.filter((one) => one.ruleId === 'document/is-utf-8')
      const [first] = refused
      if (first === undefined) return
      if (first.message.startsWith('the byte')) {
        expect(refused).toHaveLength(1)
        expect(value.children).toEqual([])
      } else expect(value.text.match(/\u25A1/g)?.length).toBeGreaterThanOrEqual(refused.length)
    }
  )
})
