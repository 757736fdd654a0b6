/** What a book says of its accessibility: no more than what is so. */
import {describe, expect, test} from 'vitest'
import {accessibilityOf} from '../../../pipeline/transform/furnish/book/accessibility.ts'
import type {Asset, PixelMediaType} from '../../../pipeline/model/publication/asset.ts'
import type {Image} from '../../../pipeline/model/tree/nodes.ts'
import {paragraph} from '../../support/sample-publication.ts'
import {smallDocument, smallPublication} from '../../editions/epub/small-publication.ts'

const facts = {path: 'bravo', width: 1, height: 1, digest: '0'.repeat(64), size: 1}

function pixels(mediaType: PixelMediaType, isAnimated = false): Asset {
  return {...facts, mediaType, isAnimated, isOpaque: true}
}

function drawing(svg: string): Asset {
  return {...facts, mediaType: 'image/svg+xml', bytes: Buffer.from(svg)}
}

function bookWith(asset: Asset, rest: Partial<Image> = {}) {
  const image: Image = {
    type: 'image',
    url: 'bravo',
    path: 'bravo',
    alt: 'Bravo',
    decorative: false,
    position: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}},
    ...rest
  }
  const documents = [smallDocument('alpha', [paragraph('p1', [image])])]
  return smallPublication({documents, assets: new Map([['bravo', asset]])})
}

describe('hazards', () => {
  test.each([
    ['a PNG', pixels('image/png'), 'none'],
    ['an animated PNG', pixels('image/png', true), 'unknown'],
    ['a GIF that stands still', pixels('image/gif'), 'none'],
    ['an animated GIF', pixels('image/gif', true), 'unknown'],
    ['a drawing', drawing('<svg><rect/></svg>'), 'none'],
    ['an animated drawing', drawing('<svg><animate/></svg>'), 'unknown'],
    ['a drawing with an animated style', drawing('<svg><style>@keyframes a {}</style></svg>'), 'unknown']
  ] as const)('of %s are as they should be', (_, asset, hazard) => {
    expect(accessibilityOf(bookWith(asset), false).hazard).toBe(hazard)
  })
})

describe('alternative text', () => {
  test('is claimed when every image that says something has it', () => {
    const facts = accessibilityOf(bookWith(pixels('image/jpeg')), false)
    expect(facts.features).toContain('alternativeText')
    expect(facts.sufficient).toEqual(['textual', 'textual,visual'])
  })

  test('is not claimed when one lacks it: the text alone is not enough then', () => {
    const facts = accessibilityOf(bookWith(pixels('image/jpeg'), {alt: ' '}), false)
    expect(facts.features).not.toContain('alternativeText')
    expect(facts.sufficient).toEqual(['textual,visual'])
  })

  test('is not spoken of when all images are decoration', () => {
    const facts = accessibilityOf(bookWith(pixels('image/jpeg'), {alt: '', decorative: true}), false)
    expect(facts.modes).toEqual(['textual'])
    expect(facts.features).not.toContain('alternativeText')
  })
})
