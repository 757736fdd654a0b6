/** What a book says of its accessibility: no more than what is so. */
import {describe, expect, test} from 'vitest'
import {accessibilityOf} from '../../../pipeline/editions/epub/accessibility.ts'
import type {Asset, ImageMediaType} from '../../../pipeline/model/asset.ts'
import type {Image} from '../../../pipeline/model/nodes.ts'
import {paragraph} from '../../support/sample-publication.ts'
import {smallDocument, smallPublication} from './small-publication.ts'

function bookWith(mediaType: ImageMediaType, content: string, rest: Partial<Image> = {}) {
  const image: Image = {
    type: 'image',
    url: 'bravo',
    path: 'bravo',
    alt: 'Bravo',
    decorative: false,
    position: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}},
    ...rest
  }
  const bytes = Buffer.from(content)
  const asset: Asset = {path: 'bravo', mediaType, width: 1, height: 1, digest: '0'.repeat(64), bytes}
  const documents = [smallDocument('alpha', [paragraph('p1', [image])])]
  return smallPublication({documents, assets: new Map([['bravo', asset]])})
}

describe('hazards', () => {
  test.each([
    ['image/png', 'IHDR IDAT', 'none'],
    ['image/png', 'IHDR acTL IDAT', 'unknown'],
    ['image/jpeg', '', 'none'],
    ['image/gif', '', 'unknown'],
    ['image/webp', '', 'unknown'],
    ['image/svg+xml', '<svg><rect/></svg>', 'none'],
    ['image/svg+xml', '<svg><animate/></svg>', 'unknown'],
    ['image/svg+xml', '<svg><style>@keyframes a {}</style></svg>', 'unknown']
  ] as const)('of %s that holds %j are %s', (mediaType, content, hazard) => {
    expect(accessibilityOf(bookWith(mediaType, content), false).hazard).toBe(hazard)
  })
})

describe('alternative text', () => {
  test('is claimed when every image that says something has it', () => {
    const facts = accessibilityOf(bookWith('image/jpeg', ''), false)
    expect(facts.features).toContain('alternativeText')
    expect(facts.sufficient).toEqual(['textual', 'textual,visual'])
  })

  test('is not claimed when one lacks it: the text alone is not enough then', () => {
    const facts = accessibilityOf(bookWith('image/jpeg', '', {alt: ' '}), false)
    expect(facts.features).not.toContain('alternativeText')
    expect(facts.sufficient).toEqual(['textual,visual'])
  })

  test('is not spoken of when all images are decoration', () => {
    const facts = accessibilityOf(bookWith('image/jpeg', '', {alt: '', decorative: true}), false)
    expect(facts.modes).toEqual(['textual'])
    expect(facts.features).not.toContain('alternativeText')
  })
})
