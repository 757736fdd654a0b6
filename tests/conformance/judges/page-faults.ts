/** What a reader would notice while a page loads: it moves, it has to be scrolled sideways, or the browser complains. */
import type {Page} from 'puppeteer-core'

/** Gives what was found since, a line each. */
export type PageFaults = () => Promise<readonly string[]>

/** Begins to watch a page; to be called before it is opened. */
export async function watchPage(page: Page): Promise<PageFaults> {
  const said: string[] = []
  page.on('console', (message) => {
    if (isOfEarlyFont(`${message.text()} ${message.location().url ?? ''}`)) return
    if (['error', 'warn'].includes(message.type())) said.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`error: ${String(error)}`))
  page.on('requestfailed', (request) => {
    if (isOfEarlyFont(request.url())) return
    said.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${String(response.status())}: ${response.url()}`)
  })
  await page.evaluateOnNewDocument(watchInside)
  return async () => {
    await page.evaluate(settled)
    const seen: unknown = await page.evaluate(faultsInside)
    return [...said.splice(0), ...(Array.isArray(seen) ? seen.map(String) : ['the page could not be asked'])]
  }
}

/**
 * From a disk a browser loads no font ahead of the stylesheet that asks for it, and says so. The font comes a moment
 * later, and what moves by then is little.
 */
function isOfEarlyFont(text: string): boolean {
  return /file:\/\/[^ ']*\.woff2/.test(text)
}

/**
 * How far something may move up or down where the fonts that a page asks for early come after the page was shown all the
 * same, since the machine is busy or the page on a disk: by the line that breaks elsewhere than in the font that stood in, and
 * a line of a title is the tallest. In CSS pixels. Where they come in time, nothing moves at all.
 */
const tallestLine = 60

const areFontsLate = `(() => {
  if (location.protocol === 'file:') return true
  const shown = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const early = new Set([...document.querySelectorAll('link[rel=preload][as=font]')].map(({href}) => href))
  return performance.getEntriesByType('resource').some(({name, responseEnd}) => early.has(name) && responseEnd > shown)
})()`

/**
 * Whether a move is but that of a line. The value of a layout shift says little of it: one word that goes from the end of a
 * line to the start of the next counts as if all had moved across the page. What came into sight or left it has no size on
 * one side.
 */
const isOfLine = `(sources) => sources
  .filter(({previousRect, currentRect}) => previousRect.width > 0 && currentRect.width > 0)
  .every(({previousRect, currentRect}) => Math.abs(currentRect.y - previousRect.y) <= ${String(tallestLine)})`

/** Browsers report these to whoever listens from the start. */
const watchInside = `{
  window.faults = []
  const isOfLine = ${isOfLine}
  const nameOf = (node) => node?.tagName ? node.tagName.toLowerCase() + (node.id ? '#' + node.id : '') + (node.className ? '.' + node.className : '') : 'text'
  new PerformanceObserver((list) => {
    const late = ${areFontsLate}
    for (const {value, sources, hadRecentInput} of list.getEntries()) {
      // What a reader has asked for with a key moves nothing from under their eyes.
      if (hadRecentInput || (late && isOfLine(sources))) continue
      window.faults.push('layout shift of ' + value.toFixed(4) + ': ' + sources.map(({node}) => nameOf(node)).join(', '))
    }
  }).observe({type: 'layout-shift', buffered: true})
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
    window.faults.push('the content security policy refuses ' + blockedURI + ' (' + violatedDirective + ')')
  })
}`

/** Fonts and pictures are there, and the browser has drawn what they changed. */
const settled = `(async () => {
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve, 50))
})()`

const faultsInside = `(() => {
  const {scrollWidth, clientWidth} = document.documentElement
  const blocking = performance.getEntriesByType('resource')
    .filter(({initiatorType, renderBlockingStatus}) => initiatorType === 'script' && renderBlockingStatus === 'blocking')
  const inline = [...document.scripts].filter(({src, type}) => src === '' && !/json/.test(type))
  const broken = [...document.images].filter(({naturalWidth}) => naturalWidth === 0)
  const unsized = [...document.images].filter((image) => !image.hasAttribute('width') || !image.hasAttribute('height'))
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].filter(({sheet}) => sheet === null)
  return [
    ...window.faults.splice(0),
    ...(scrollWidth > clientWidth ? ['it is ' + scrollWidth + ' px wide in a window of ' + clientWidth] : []),
    ...blocking.map(({name}) => 'a script blocks: ' + name),
    ...inline.map(({text}) => 'an inline script: ' + text.slice(0, 80)),
    ...broken.map(({src}) => 'no picture: ' + src),
    ...unsized.map(({src}) => 'a picture without its size: ' + src),
    ...sheets.map(({href}) => 'no stylesheet: ' + href)
  ]
})()`
