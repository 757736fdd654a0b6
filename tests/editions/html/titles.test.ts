/** How a page is headed: long titles in smaller letters, the right day, the fonts that its words are set in. */
import {fc, test as property} from '@fast-check/vitest'
import type {Element} from 'hast'
import {describe, expect, test} from 'vitest'
import {element} from '../../../pipeline/hast/index.ts'
import {earlyFontUrls, seenIn} from '../../../pipeline/editions/html/frame/early-fonts.ts'
import type {FontFile} from '../../../pipeline/design/web-fonts.ts'
import {publish, textOf, type Variant} from './support.ts'

const long = 'Alpha '.repeat(20).trim()

async function pageOf(name: string, variant: Variant): Promise<string> {
  const artifacts = await publish(variant)
  return textOf(artifacts.find(({path}) => path === `countering-terrorism/en/${name}.html`))
}

describe('a title', () => {
  test('of many words is set smaller, on the title page and in the text', async () => {
    expect(await pageOf('index', {metadata: {title: long}})).toContain(`<h1 class="long">${long}</h1>`)
    expect(await pageOf('index', {metadata: {title: 'Informationssicherheit'}})).toContain(
      '<h1 class="wide">'
    )
    expect(await pageOf('index', {metadata: {title: 'Alpha'}})).toContain('<h1>Alpha</h1>')
  })
})

describe('the line below a title', () => {
  test('says “updated” of what was modified alone', async () => {
    const modified = {
      metadata: {date: '2026-01-01', modified: '2026-02-02'},
      publication: {date: '2026-02-02'}
    }
    expect(await pageOf('areas', modified)).toContain('Updated <time datetime="2026-02-02">')
    const published = {metadata: {date: '2026-01-01', modified: null}, publication: {date: '2026-01-01'}}
    expect(await pageOf('areas', published)).toContain('Published <time datetime="2026-01-01">')
  })
})

test('a size behind Arabic letters is written as one that stands alone', async () => {
  const artifacts = await publish({editions: ['pdf'], publication: {language: 'ar'}})
  const page = textOf(artifacts.find(({path}) => path === 'countering-terrorism/ar/index.html'))
  expect(page).toContain('، <bdi dir="ltr">180\u00a0kB</bdi></small>')
})

describe('fonts asked for early', () => {
  const fonts: readonly FontFile[] = (['normal', 'italic'] as const).map((style) => ({
    family: 'serif',
    style,
    script: 'latin',
    url: style
  }))

  test.each([
    ['en', 'italic'],
    ['ar', 'normal']
  ])('are in %s for a quotation those of the style %s', (language, style) => {
    const quotation = element('div', {className: ['text']}, element('blockquote', {}, 'alpha'))
    expect(earlyFontUrls({fonts}, [seenIn([quotation], language)])).toEqual([style])
  })

  test('are italic for stress in a language that has italics', () => {
    const stress = element('em', {lang: 'fr'}, 'alpha')
    const text = element('div', {className: ['text']}, element('p', {}, stress))
    expect(earlyFontUrls({fonts}, [seenIn([text], 'ar')])).toEqual(['italic'])
  })

  test('are that of formulas on a page that has one', () => {
    const around = (...content: readonly Element[]): readonly Element[] => [element('p', {}, ...content)]
    const look = {fonts: [], mathFont: 'math'}
    expect(earlyFontUrls(look, [seenIn(around(element('math', {})), 'en')])).toEqual(['math'])
    expect(earlyFontUrls(look, [seenIn(around(element('b', {})), 'en')])).toEqual([])
    expect(earlyFontUrls({fonts: []}, [seenIn(around(element('math', {})), 'en')])).toEqual([])
  })

  const words = fc.string({unit: fc.constantFrom('a', 'é', 'α', 'я', '1', ' '), maxLength: 4})
  const piece = fc.tuple(fc.constantFrom('p', 'em', 'code', 'h2', 'math'), words)
  const drawn = fc.array(
    piece.map(([name, text]) => element(name, {}, text)),
    {maxLength: 4}
  )

  property.prop([drawn, fc.array(drawn), drawn])(
    'are told by lines that are written apart as by those that stand there',
    (before, lines, after) => {
      const items = lines.map((line) => element('li', {}, ...line))
      const around = (list: Element): Element =>
        element('div', {}, ...before, element('nav', {}, list), element('p', {}, ...after))
      const list = element('ol', {})
      const seen = items.map((item) => seenIn([item], 'en'))
      expect(seenIn([around(list)], 'en', {element: list, bytes: new Uint8Array(), seen})).toEqual(
        seenIn([around(element('ol', {}, ...items))], 'en')
      )
    }
  )
})
