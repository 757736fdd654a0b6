/** XHTML of the web tree: namespaces, properties of the manifest, the words that reading systems act on. */
import {describe, expect, test} from 'vitest'
import {contentDocument} from '../../../pipeline/editions/epub/xhtml.ts'
import {element} from '../../../pipeline/hast/index.ts'

const facts = {path: 'text/alpha.xhtml', title: 'Alpha', language: 'en', part: 'bodymatter'} as const

describe('a content document', () => {
  test('puts formulas and drawings in their namespaces and says so in the manifest', () => {
    const formula = element('math', {}, element('mi', {}, 'x'))
    const drawing = element('svg', {viewBox: '0 0 1 1'}, element('linearGradient', {id: 'g'}))
    const document = contentDocument(facts, [element('p', {}, formula, drawing)])
    expect(document.properties).toEqual(['mathml', 'svg'])
    expect(document.xhtml).toContain(
      '<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>' +
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><linearGradient id="g"/></svg></p>'
    )
  })

  test('says roles and languages twice, for XHTML and for EPUB', () => {
    const document = contentDocument(facts, [
      element('p', {lang: 'fr'}, element('a', {role: 'doc-noteref', href: '#n'}, '1'))
    ])
    expect(document.properties).toEqual([])
    expect(document.xhtml).toContain(
      '<p lang="fr" xml:lang="fr"><a epub:type="noteref" role="doc-noteref" href="#n">1</a></p>'
    )
  })
})
