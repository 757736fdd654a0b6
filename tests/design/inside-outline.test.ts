/** The place that is found in the ink of a ligature, in a picture that another program draws of it. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {Face} from '../../pipeline/design/shaping/face.ts'
import {insideOutline} from '../../pipeline/design/shaping/inside-outline.ts'
import {fontPackage} from '../../pipeline/model/installed-fonts.ts'
import {memoryWorld} from '../support/memory-world.ts'

const root = path.join(import.meta.dirname, '..', '..')
const world = memoryWorld()
const arabic = {features: [], direction: 'rtl', language: 'ar'} as const

/** In units of the font. */
const least = 12

const fonts = [
  ['Noto Naskh Arabic', readFileSync(path.join(root, fontPackage('Noto Naskh Arabic').regular))],
  ['the font behind others', await world.font('fallback-sans-regular')]
] as const

describe.each(fonts)('in %s', (_, bytes) => {
  const face = new Face(bytes)

  test.each(['لا', 'لأ', 'لإ', 'لآ', 'لَا', 'بلا'])('the ink of %s is around it', async (word) => {
    const cluster = face.shape(word, arabic).clusters.find(({text}) => text.startsWith('ل'))
    if (cluster === undefined) throw new Error('expected a cluster')
    const {glyphs, advance} = cluster
    for (const [left, right] of [
      [0, advance / 2],
      [advance / 2, advance]
    ] as const) {
      const place = insideOutline(face, glyphs, [left, right])
      if (place === undefined) throw new Error('expected a place')
      expect(place.x).toBeGreaterThan(left)
      expect(place.x).toBeLessThan(right)
      const paths = glyphs.map(
        ({id, x, y}) =>
          `<path transform="translate(${String(x)} ${String(-y)}) scale(1 -1)" d="${face
            .outlineOf(id)
            .map(({type, values}) => `${type}${values.join(' ')}`)
            .join('')}"/>`
      )
      const around = [place.x - least, -place.y - least, 2 * least, 2 * least].map(String).join(' ')
      const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="${around}">${paths.join('')}</svg>`
      const {channels} = await sharp(Buffer.from(picture)).stats()
      expect(channels[3]?.min).toBe(255)
    }
  })
})

test('where there is no ink, there is no place', () => {
  const face = new Face(fonts[0][1])
  const [space] = face.shape(' ', arabic).clusters
  expect(insideOutline(face, space?.glyphs ?? [], [0, space?.advance ?? 0])).toBeUndefined()
})
