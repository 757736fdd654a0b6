/** The stylesheets: whole, in logical properties, without anything fetched from elsewhere. */
import {describe, expect, test} from 'vitest'
import {bookStylesheet} from '../../pipeline/design/book-stylesheet.ts'
import {screenStylesheet} from '../../pipeline/design/screen-stylesheet.ts'
import {earlyFonts, fontFace, webFontsFor, type SetWords} from '../../pipeline/design/web-fonts.ts'

const sheets = [
  ['the screen', screenStylesheet()],
  ['the book', bookStylesheet()]
] as const

describe.each(sheets)('the stylesheet of %s', (_, css) => {
  test('closes what it opens', () => {
    expect(css.split('{').length).toBe(css.split('}').length)
    expect(css).not.toMatch(/undefined|\[object/)
  })

  test('names no side of the page', () => {
    expect(css).not.toMatch(
      /(?:margin|padding|border|inset)-(?:left|right)|(?:^|[ ;{])(?:left|right|float):/m
    )
  })

  test('rules the head of a table below its empty cells, too', () => {
    expect(css).toMatch(
      /^thead (?::is\(th, td\)|th, thead td) \{[^}]*border-(?:block-end|bottom): 1px solid/m
    )
  })

  test('fetches nothing', () => {
    expect(css).not.toMatch(/@import|https?:|url\(/)
  })
})

test.each(sheets)('the stylesheet of %s slants no letters that have no italics', (_, css) => {
  for (const rule of ['em:lang(ar)', 'cite:lang(ja)', 'em:lang(zh)']) expect(css).toContain(rule)
  expect(css).toMatch(/em:lang\(he\)[^}]*\{font-style: normal\}/)
})

test.each(sheets)('the stylesheet of %s sets the lines of high letters further apart', (_, css) => {
  expect(css).toMatch(/p:lang\(ur\)[^}]*\{line-height: 2\.2\}/)
})

describe('the stylesheet of the screen', () => {
  const css = screenStylesheet()

  test('prints on the paper that the reader has, without a search that nobody has made', () => {
    expect(css).toMatch(/@page \{margin:/)
    expect(css).not.toMatch(/@page[^}]*size:/)
    expect(css).toContain('.search:has(> p:empty)')
  })

  test('names neither top nor bottom', () => {
    expect(css).not.toMatch(/(?:margin|padding|border|inset)-(?:top|bottom)/)
  })

  test('defines every property that it uses', () => {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
    const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    expect(used.filter((name) => name !== undefined && !defined.has(name))).toEqual([])
    expect(used.length).toBeGreaterThan(100)
  })

  test('serves the dark, forced colours, less motion and paper', () => {
    for (const feature of ['prefers-color-scheme: dark', 'forced-colors', 'prefers-reduced-motion', 'print'])
      expect(css).toContain(feature)
  })

  test('marks what a link leads to, but no field in which one writes', () => {
    expect(css.match(/:target:not\(section\):not\(main\):not\(input\) \{/g)).toHaveLength(2)
  })

  test('keeps the light ground of charts and of the logo, whose words are dark', () => {
    expect(css).toMatch(
      /forced-colors: active\) \{[^@]*\.plate, \.owner a > img \{forced-color-adjust: none; background: #fff\}/
    )
    expect(css).toContain('@media (prefers-color-scheme: dark) {.owner a > img {background: #fff')
  })

  test('gives images that nothing is seen through no ground and no room around them', () => {
    expect(css).toContain('.plate.opaque {background: none; padding: 0; border: 0}')
  })

  test('keeps code in a table whole where the table scrolls, and may break it on paper, where it does not', () => {
    expect(css).toContain('@media screen {:is(td, th) code {overflow-wrap: normal}}')
    expect(css).toMatch(/:not\(pre\) > code \{[^}]*overflow-wrap: anywhere\}/)
  })

  test('prints no head of a table without a row below it', () => {
    const onPaper = css.slice(css.indexOf('@media print'))
    expect(onPaper).toMatch(/thead \{break-after: avoid\}\s+tbody tr:first-child \{break-before: avoid\}/)
  })

  test('prints no search and no formats to copy, a wide table within the page, and code without room around it', () => {
    const onPaper = css.slice(css.indexOf('@media print'))
    expect(onPaper).toMatch(/\.find, \.citation > :is\(\.hint, \.format\)[^{}]* \{display: none\}/)
    expect(onPaper).toContain('.wide table {font-size: 7pt}')
    // Its ground is white there: room around it would be a gap before a comma.
    expect(onPaper).toContain(':not(pre) > code {padding: 0}')
    expect(onPaper).toContain('.wide:has(tr > :nth-child(12)) :is(th, td) {overflow-wrap: anywhere}')
  })

  test('prints a tall picture on one page with its caption, and no links of the foot', () => {
    const onPaper = css.slice(css.indexOf('@media print'))
    expect(onPaper).toContain('figure img {max-block-size: 18cm; object-fit: contain}')
    expect(onPaper).toMatch(/\.foot ul \{display: none\}/)
  })

  // What fades a table that scrolls is of the ground that it stands on.
  test('gives tables in a callout the ground of the callout', () => {
    expect(css).toContain('.callout {--paper: var(--tint); background: var(--paper);')
    expect(css).toContain('.callout:is(.warning, .caution) {--paper: var(--warn-tint);')
    expect(css).toContain('.scroll {background: linear-gradient(to right, var(--paper) 1.5rem, transparent)')
  })

  test('takes a brand colour in place of the accent, on paper too', () => {
    const css = screenStylesheet({brandColour: '#8a1f4b'})
    expect(css).toContain('--accent: #8a1f4b')
    const onPaper = css.slice(css.indexOf('@media print'))
    expect(onPaper).toContain('--accent: #8a1f4b')
    expect(onPaper).not.toContain('#0f5265')
  })

  test('has a rule for each font, by its own address', () => {
    const css = screenStylesheet({
      fonts: [{family: 'serif', style: 'italic', script: 'latin', url: 'a.woff2'}]
    })
    expect(css).toContain("src: url('a.woff2') format('woff2'); unicode-range: U+0000-00FF")
    expect(css.match(/url\(/g)).toHaveLength(1)
  })
})

describe('the stylesheet of the book', () => {
  test('leaves colour, face and size to the reader', () => {
    const css = bookStylesheet()
    expect(css).not.toMatch(/[\d.](?:px|rem|pt)\b(?! solid)(?<!1px)(?<!2px)/)
    expect(css).not.toMatch(/(?:^|[ ;{])color:|text-align: justify|@font-face/m)
  })
})

test.each([
  ['.wide', '45em'],
  ['.needs-45', '45em'],
  ['.needs-24', '24em'],
  ['.needs-14', '14em']
])('a book whose page is narrow breaks the words of tables %s before it hides a column', (box, width) => {
  const fitted = `${box} table {table-layout: fixed} ${box} tr > * {width: var(--share)} ${box} th, ${box} td {overflow-wrap: anywhere}`
  expect(bookStylesheet()).toContain(`@media (max-width: ${width}) {${fitted}}`)
  // Of pages that are columns, the window is as wide as all of them.
  expect(bookStylesheet()).toContain(`@container (max-width: ${width}) {${fitted}}`)
})

test('a book is styled by what small reading systems know: no logical property where top and bottom say the same', () => {
  const own = bookStylesheet()
    .split('\n')
    .filter((line) => !/math|mtable|mtd|menclose|formula|equation|:lang/.test(line))
  // A side for engines without logical properties, which the next declaration takes back in others.
  expect(bookStylesheet()).toContain('padding: .35em; padding-inline: 0 .7em}')
  expect(bookStylesheet()).toContain('blockquote {margin: 1em; margin-inline: 0;')
  expect(own.join('\n')).not.toMatch(/-block(?:-start|-end)?:|(?:inline|block)-size:|:is\(/)
})

test('a drawing in a book stays on white where a night mode takes the colours of grounds away', () => {
  expect(bookStylesheet()).toContain('.plate {background: #fff linear-gradient(#fff, #fff);')
})

test('a picture in a book leaves room for its caption, where a reading system gives it a page of its own, too', () => {
  expect(bookStylesheet()).toContain(
    '.plate:has(> img:only-child) {display: flex; flex-direction: column; align-items: center; max-height: 70vh}'
  )
  expect(bookStylesheet()).toContain('.plate > img:only-child {flex: 0 1 auto; min-height: 0}')
})

test('a book has no box of its tables that scrolls, since none is parted between pages', () => {
  expect(bookStylesheet()).toContain(
    '.scroll {margin-top: 1.4em; margin-bottom: 1.4em; container-type: inline-size}'
  )
})

describe('web fonts', () => {
  const scripts = (text: string): readonly string[] => [
    ...new Set(webFontsFor(text).map(({script}) => script))
  ]

  test('are those of the scripts that occur', () => {
    expect(scripts('alpha')).toEqual(['latin'])
    expect(scripts('альфа')).toEqual(['cyrillic', 'latin'])
    expect(scripts('ἄλφα')).toEqual(['greek-ext', 'greek', 'latin'])
    expect(scripts('žluťoučký')).toEqual(['latin-ext', 'latin'])
  })

  test('that a page shows first are those of its words, as they are set', () => {
    const named = (words: readonly SetWords[]): readonly string[] =>
      earlyFonts(words).map(({family, style, script}) => `${family} ${style} ${script}`)
    expect(named([{family: 'serif', style: 'normal', text: 'alpha'}])).toEqual(['serif normal latin'])
    expect(
      named([
        {family: 'sans', style: 'normal', text: 'άλφα'},
        {family: 'serif', style: 'italic', text: 'альфа'},
        {family: 'sans', style: 'normal', text: 'bravo'}
      ])
    ).toEqual(['serif italic cyrillic', 'serif italic latin', 'sans normal greek', 'sans normal latin'])
  })

  test('of Latin letters are waited for, and no other moves what is shown', () => {
    const face = (script: 'latin' | 'greek', direction?: 'rtl'): string =>
      fontFace({family: 'serif', style: 'italic', script, url: 'a.woff2'}, direction)
    expect(face('latin')).toContain('font-display: swap;')
    expect(face('greek')).toContain('font-display: optional;')
    expect(face('latin', 'rtl')).toContain('font-display: optional;')
  })

  test('have others that take their room, in percent of the size as adjusted', () => {
    const css = screenStylesheet({
      fonts: [{family: 'serif', style: 'normal', script: 'latin', url: 'a.woff2'}]
    })
    expect(css).toContain(
      "src: local('Times New Roman'), local('Liberation Serif'); size-adjust: 115.5%; ascent-override: 89.7%; descent-override: 29.0%"
    )
    expect(css).toContain("--serif: 'Tetrapla Serif', 'Tetrapla Serif Near', 'Tetrapla Serif Wide', Charter")
  })

  test('of the serif lack extended Greek', () => {
    expect(
      webFontsFor('ἄ')
        .filter(({script}) => script === 'greek-ext')
        .map(({family}) => family)
    ).toEqual(['sans', 'sans'])
  })
})
