/** Sets lines in Chromium as a browser does, where a PDF has them on a page. */
import type {Browser} from 'puppeteer-core'

export interface PlacedLine {
  readonly language: string
  readonly text: string
  readonly isRightToLeft: boolean
  /** Where it begins, in points from the page's top left corner: its left end, or the right one. */
  readonly start: number
  readonly baseline: number
  readonly size: number
}

/** A font file, by the name that lines have it by. */
export interface PageFont {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A picture of the page, so many pixels a point. */
export async function pictureOf(
  browser: Browser,
  lines: readonly PlacedLine[],
  fonts: readonly PageFont[],
  {width, height, scale}: {readonly width: number; readonly height: number; readonly scale: number}
): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setViewport({width: Math.ceil(width * scale), height: Math.ceil(height * scale)})
  const faces = fonts.map(
    ({name, bytes}) =>
      `@font-face {font-family: '${name}'; src: url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`
  )
  const divisions = lines.map(({language, text, isRightToLeft, start, baseline, size}) => {
    const side = isRightToLeft
      ? `right: ${String((width - start) * scale)}px`
      : `left: ${String(start * scale)}px`
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<div lang="${language}" dir="${isRightToLeft ? 'rtl' : 'ltr'}" data-baseline="${String(baseline * scale)}" style="${side}; font-size: ${String(size * scale)}px">${words}<i></i></div>`
  })
  await page.setContent(`<!doctype html><style>${faces.join('')}
    * {margin: 0}
    div {position: absolute; top: 0; white-space: pre; font-family: ${fonts.map(({name}) => `'${name}'`).join()};
      font-feature-settings: 'onum', 'pnum'; text-rendering: geometricPrecision; line-height: 2}
    i {display: inline-block; width: 0; height: 0}
  </style>${divisions.join('')}`)
  await page.evaluate(`(async () => {
    await document.fonts.ready
    for (const line of document.querySelectorAll('div')) {
      const found = line.querySelector('i').getBoundingClientRect().bottom
      line.style.top = line.dataset.baseline - found + 'px'
    }
  })()`)
  const picture = await page.screenshot({type: 'png'})
  await page.close()
  return picture
}
