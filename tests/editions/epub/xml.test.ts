/** XML that is well formed whatever it holds: written, then read back by a parser that is not ours. */
import {fc, test} from '@fast-check/vitest'
import {SaxesParser} from 'saxes'
import {describe, expect, test as plainTest} from 'vitest'
import {xml, xmlFile} from '../../../pipeline/editions/epub/xml.ts'

interface Read {
  readonly text: string
  readonly attribute: string
}

function read(file: string): Read {
  let text = ''
  let attribute: string | undefined
  let closed = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => (attribute = String(tag.attributes['a'])))
  parser.on('text', (value) => {
    if (attribute !== undefined && !closed) text += value
  })
  parser.on('closetag', () => (closed = true))
  parser.write(file).close()
  return {text, attribute: attribute ?? ''}
}

const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({
    unit: fc.constantFrom(']', '>', '<', '&', '"', "'", '\u0000', '\u000b', '\ufffe', '\ud800', 'a')
  })
)

describe('an XML file', () => {
  test.prop([anyText])('gives back its words, with U+FFFD for what XML forbids', (words) => {
    const {text, attribute} = read(xmlFile(xml('alpha', {a: words}, words)))
    // XML 1.0 §2.11 and §3.3.3: line endings become U+000A in text, and white space a space in attributes.
    const lawful = words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd')
    expect(text).toBe(lawful.replace(/\r\n?/g, '\n'))
    expect(attribute).toBe(lawful.replace(/\r\n?/g, '\n').replace(/[\t\n]/g, ' '))
  })

  plainTest('has no element that stands empty with a space, and leaves out what is undefined', () => {
    expect(xmlFile(xml('alpha', {a: undefined, b: ''}))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<alpha b=""/>\n'
    )
  })
})
