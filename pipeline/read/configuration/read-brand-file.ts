/** Reads `brand.logo` and `brand.stylesheet`, and judges both files when the project is read, before anything is made. */
import type {Logo, ProjectFile} from '../../model/publication/publication.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {ImageFailure, World} from '../../model/world.ts'
import type {Settings} from './settings.ts'
import {decodeUtf8} from '../../model/values/decode-utf8.ts'
import {isObject} from '../../model/values/is-object.ts'

/** A stylesheet is no place for fonts and pictures by the megabyte: every page waits for it. */
const mostStylesheetBytes = 256 * 1024

/**
 * `brand.logo`: the path of an image, or of one for light and one for dark grounds. It says the publisher's name to those who
 * don't see it.
 */
export async function readLogo(
  settings: Settings,
  publisher: string | undefined,
  world: World
): Promise<Logo | undefined> {
  const value = settings.value('/brand/logo')
  if (value === undefined) return undefined
  if (publisher === undefined) {
    const hint = 'name the `publisher`: that name is read to people who do not see the logo'
    settings.report('/brand/logo', 'the logo has no words for those who do not see it', hint)
  }
  if (typeof value === 'string') return logoOf(await readImage('/brand/logo', settings, world))
  if (!isObject(value)) {
    settings.report('/brand/logo', `\`brand.logo\` must be a path, or ${pair}`)
    return undefined
  }
  settings.allowKeys('/brand/logo', ['light', 'dark'])
  const light = await readImage('/brand/logo/light', settings, world)
  const dark = await readImage('/brand/logo/dark', settings, world)
  const missing = ['light', 'dark'].filter((ground) => value[ground] === undefined)
  if (missing.length > 0) {
    const hint = `write ${pair}; a path alone, as \`logo: brand/logo.svg\`, serves both grounds`
    settings.report('/brand/logo', `\`brand.logo\` has no \`${missing.join('`, no `')}\``, hint)
  }
  return logoOf(light, dark)
}

const pair = '`{light: brand/logo.svg, dark: brand/logo-dark.svg}`'

function logoOf(light: ProjectFile | undefined, dark?: ProjectFile): Logo | undefined {
  return light && {light, ...(dark === undefined ? {} : {dark})}
}

async function readImage(
  pointer: string,
  settings: Settings,
  world: World
): Promise<ProjectFile | undefined> {
  const path = settings.text(pointer)
  if (path === undefined) return undefined
  const image = await world.image(path)
  if (image.ok) return {path, digest: image.value.digest}
  settings.report(pointer, ...explain(path, image.failure))
  return undefined
}

/** `brand.stylesheet`: CSS that pages load after their own. It may fetch nothing: pages work wherever they are put. */
export async function readStylesheet(settings: Settings, world: World): Promise<ProjectFile | undefined> {
  const path = settings.text('/brand/stylesheet')
  if (path === undefined) return undefined
  const file = await world.open(path, mostStylesheetBytes)
  if (!file.ok) {
    settings.report('/brand/stylesheet', ...explain(path, file.failure))
    return undefined
  }
  const text = decodeUtf8(file.value)
  const fault = text === undefined ? 'is not UTF-8 text' : fetched(text)
  if (fault === undefined) {
    return {path, digest: sha256Of(file.value)}
  }
  const hint = 'write pictures into it as `data:` addresses, and leave fonts to Tetrapla'
  settings.report('/brand/stylesheet', `\`${path}\` ${fault}`, hint)
  return undefined
}

/** What a stylesheet would load; the pages' Content-Security-Policy refuses whatever is not found here. */
function fetched(css: string): string | undefined {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '')
  if (/@import\b/i.test(text)) return 'imports another stylesheet, which pages do not load'
  const urls = [...text.matchAll(/url\s*\(\s*["']?([^"')\s]*)/gi)].map(([, url = '']) => url)
  const outside = urls.find((url) => !/^(?:#|data:image\/)/i.test(url))
  return outside === undefined ? undefined : `fetches \`${shorten(outside)}\`, which pages do not load`
}

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 57)}...` : url
}

/** What is wrong with a file, and what to do about it. */
export function explain(path: string, failure: ImageFailure): [message: string, hint: string] {
  switch (failure.kind) {
    case 'missing':
      return [`there is no file \`${path}\``, 'write its path from the folder of `tetrapla.yaml`']
    case 'outside':
      return [`\`${path}\` is outside the project`, 'put the file into the project']
    case 'not-a-file':
      return [`\`${path}\` is not a file`, 'write its path from the folder of `tetrapla.yaml`']
    case 'too-large':
      return [
        `\`${path}\` has ${failure.bytes} bytes; at most ${failure.limit} are read`,
        'make the file smaller'
      ]
    case 'too-many-pixels':
      return [
        `\`${path}\` has ${failure.pixels} pixels; at most ${failure.limit} are read`,
        'make the image smaller'
      ]
    case 'too-much-memory':
      return [
        `\`${path}\` takes ${failure.mebibytes} MiB of memory to decode; at most ${failure.limit} are used`,
        'make the image smaller'
      ]
    case 'unknown-type':
      return [`\`${path}\` is not an image that can be shown`, 'use PNG, JPEG, GIF, WebP or SVG']
    case 'active':
      return [
        `\`${path}\` holds ${failure.what}, which no edition may carry`,
        'save it as a plain SVG without scripts and links to other files'
      ]
    case 'damaged':
    case 'unreadable':
      return [`\`${path}\` can't be read: ${failure.reason}`, 'save the file again']
  }
}
