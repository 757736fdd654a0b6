/** Style sheets of drawings, of which the library that draws them knows the plainest rules alone. */
import {expect, test} from 'vitest'
import {rulesInPlace} from '../../../pipeline/editions/pdf/pictures/rules-in-place.ts'

/** What elements say of their styles once rules are in place, by their ids. */
function styles(css: string, inside: string): Readonly<Record<string, string>> {
  const svg = rulesInPlace(`<svg class="root"><style>${css}</style>${inside}</svg>`)
  return Object.fromEntries(
    [...svg.matchAll(/<\w+\s[^<>]*?id="([^"]*)"[^<>]*?style="([^"]*)"/g)].map(([, id = '', style = '']) => [
      id,
      style
    ])
  )
}

const box =
  '<g class="plan wide"><g class="part"><g class="part"><rect id="box" class=" box N7"/></g></g></g>'

test.each([
  ['of something around it', '.plan .box{fill:#fff}', 'fill:#fff'],
  ['of the root', '.root rect{fill:#fff}', 'fill:#fff'],
  ['of what it stands in itself', '.part&gt;.box{fill:#fff}', 'fill:#fff'],
  ['of several around it', '.root .plan.wide g .box.N7{fill:#fff}', 'fill:#fff'],
  ['of one farther around it that stands in another', '.plan&gt;.part .box{fill:#fff}', 'fill:#fff'],
  ['one of a list', '.none .box,.plan rect{fill:#fff}', 'fill:#fff'],
  [
    'by weight, then in their order',
    '.plan .box{fill:#fff}rect{fill:#000}.plan .N7{fill:#111}',
    'fill:#000;fill:#fff;fill:#111'
  ],
  ['by its id', 'g .box{fill:#fff}#box{fill:#000}.box{fill:#111}', 'fill:#111;fill:#fff;fill:#000'],
  ['important ones last', '.plan .box{fill:#fff!important}#box{fill:#000}', 'fill:#000;fill:#fff'],
  ['without fonts', '.plan .box{font-family:"a";fill:#fff}', 'fill:#fff']
])('are in the element: %s', (_, css, style) => {
  expect(styles(css, box)).toEqual({box: style})
})

test('what an element says itself comes behind', () => {
  expect(
    styles('.plan .box{fill:#fff}', '<g class="plan"><path id="box" class="box" style="fill:#000"/></g>')
  ).toEqual({
    box: 'fill:#fff;fill:#000'
  })
})

test.each([
  ['are of another element around', '.other .box{fill:#fff}'],
  ['are of what it stands in at once', '.plan&gt;.box{fill:#fff}'],
  ['are in another order', '.part .plan .box{fill:#fff}'],
  ['ask for more', '.plan .box:hover{fill:#fff}']
])('are not in the element where they %s', (_, css) => {
  expect(styles(css, box)).toEqual({})
})

test.each([
  ['whose rules the library knows', '.box{fill:#fff}'],
  ['with rules that ask for what it does not know', '.plan .box:first-child{fill:#fff}']
])('a drawing %s stays as it is', (_, css) => {
  const svg = `<svg><style>${css}</style>${box}</svg>`
  expect(rulesInPlace(svg)).toBe(svg)
})

test.each([
  '.plan .box:hover{fill:#fff}',
  'g:focus>rect,.box:active{fill:#fff}',
  '@keyframes dash{to{fill:#000}}'
])('rules of what moves or is pointed at are no part of a page: %s', (css) => {
  const svg = `<svg><style>${css}rect{fill:#000}</style>${box}</svg>`
  expect(rulesInPlace(svg)).toBe(`<svg><style>rect{fill:#000}</style>${box}</svg>`)
})

test.each([
  ['that is there', '[role]{fill:#fff}', true],
  ['by its whole value', '.plan [role="img"].box{fill:#fff}', true],
  ['by its beginning', '[id^="ar"]{fill:#fff}', true],
  ['by its end', '.plan [id$="-head"]{fill:#fff}', true],
  ['by a part of it', '[id*=row]{fill:#fff}', true],
  ['by a word of it', '[class~="N7"]{fill:#fff}', true],
  ['that is not there', '[data-look="neo"].box{fill:#fff}', false],
  ['with another value', '[role="note"]{fill:#fff}', false]
])('are found by an attribute %s', (_, css, isIn) => {
  const inside = '<g class="plan"><rect id="arrow-head" role="img" class="box N7"/></g>'
  expect(styles(css, inside)).toEqual(isIn ? {'arrow-head': 'fill:#fff'} : {})
})

test('a semicolon in a string ends no declaration', () => {
  expect(styles('.plan .box{font-family:"a;b";fill:#fff}', box)).toEqual({box: 'fill:#fff'})
})

test.each([
  '<style>@media print{@media (width){.box{fill:#000}}.plan .box{fill:#111}}</style>',
  '<style media="print">.plan .box{fill:#111}</style>'
])('rules with conditions are in no element: %s', (conditional) => {
  const svg = rulesInPlace(`<svg>${conditional}<style>.plan .box{fill:#fff}</style>${box}</svg>`)
  expect(svg).toContain(`${conditional}<style></style>`)
  expect(svg).toContain('style="fill:#fff"')
  expect(svg.match(/ style=/g)).toHaveLength(1)
})

test('rules with conditions stay in the sheet', () => {
  const svg = `<svg><style>@media print{.plan .box{fill:#111}}.plan .box{fill:#fff}.box:first-child{fill:#000}</style>${box}</svg>`
  expect(rulesInPlace(svg)).toContain(
    '<style>@media print{.plan .box{fill:#111}}.box:first-child{fill:#000}</style>'
  )
})

test('a drawing with very many rules and elements stays as it is', () => {
  const css = Array.from({length: 2000}, (_, index) => `.a .b${String(index)}{fill:#fff}`).join('')
  const svg = `<svg><style>${css}</style>${'<rect class="b1"/>'.repeat(2000)}</svg>`
  expect(rulesInPlace(svg)).toBe(svg)
})

test.each([
  ['very long selectors', `${'g '.repeat(2000)}.b{fill:#fff}`],
  ['very many selectors', `.a .b${',b'.repeat(130_000)}{fill:#fff}`],
  ['very many declarations', `svg .b{${'fill:#fff;'.repeat(2000)}}`],
  ['a very long value', `svg .b{stroke-dasharray:${'1,'.repeat(10_000)}1}`]
])('a drawing with many elements and %s stays as it is', (_, css) => {
  const svg = `<svg><style>${css}</style>${'<rect class="b"/>'.repeat(2000)}</svg>`
  expect(rulesInPlace(svg)).toBe(svg)
})
