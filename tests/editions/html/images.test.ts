/** Images on the web: their sizes, and smaller copies of large ones. */
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {memoryWorld, assetOf} from '../../support/memory-world.ts'
import {noise} from '../../support/noise.ts'
import {samplePublication} from '../../support/sample-publication.ts'
import {makeEditions} from '../../support/make-edition.ts'
import {textOf} from './support.ts'

async function pagesWith(image: Uint8Array) {
  const sample = await samplePublication()
  const asset = await assetOf('source/pixel.png', image)
  const publication = {...sample, assets: new Map([...sample.assets, [asset.path, asset]])}
  const files = (await makeEditions(publication, ['html'], memoryWorld())).get('html') ?? []
  const page = textOf(files.find(({path}) => path.endsWith('/areas.html')))
  const [tag = ''] = /<img [^>]*alt="Two by two pixels"[^>]*>/.exec(page) ?? []
  return {tag, files}
}

describe('an image', () => {
  test('that is large has smaller copies, named by their content, and is loaded when it is near', async () => {
    const {tag, files} = await pagesWith(await noise(1700, 120))
    expect(tag).toMatch(
      /srcset="assets\/[0-9a-f]{16}\.webp 640w, assets\/[0-9a-f]{16}\.webp 1280w, assets\/[0-9a-f]{16}\.png 1700w"/
    )
    expect(tag).toContain('width="1700" height="120"')
    expect(tag).toContain('loading="lazy"')
    const copies = files.filter(({mediaType}) => mediaType === 'image/webp')
    const sizes = await Promise.all(copies.map(async ({bytes}) => sharp(bytes).metadata()))
    expect(sizes.map(({width, height}) => [width, height])).toEqual([
      [640, 45],
      [1280, 90]
    ])
    for (const {path} of copies) expect(tag).toContain(path.slice(path.indexOf('assets/')))
  })

  test('that is small is left alone', async () => {
    const {tag, files} = await pagesWith(await noise(700, 120))
    expect(tag).not.toContain('srcset')
    expect(files.filter(({mediaType}) => mediaType === 'image/webp')).toEqual([])
  })
})
