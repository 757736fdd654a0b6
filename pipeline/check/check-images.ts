/** Judges the images of a publication: image/is-local, image/exists, image/is-readable, image/is-plain, limit/image-…, image/has-alternative-text. */
import {posix} from 'node:path'
import {imagesIn} from '../model/attachments/images-in.ts'
import type {Diagnostic, Related} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import type {Memo} from '../model/memo.ts'
import {raiseHint} from '../model/limits.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Image} from '../model/tree/nodes.ts'
import type {RemovedParts, Spot} from '../model/publication/asset.ts'
import {placeOf, type Place} from '../model/place.ts'
import {writtenPath} from '../model/references/written-path.ts'
import {withoutSite} from '../model/site-paths.ts'
import type {ImageFailure, ImageResult, World} from '../model/world.ts'
import {nearImage} from './near-image.ts'
import {valueAt} from './validation/place-fault.ts'
import {imageHasAlternativeText} from './rules/image-has-alternative-text.ts'

/**
 * Every use of an image that can't be used is reported, and of one that can be whether it has words; the image itself is
 * loaded once. What can't be shown has one finding, which says that it lacks words, too.
 */
export async function checkImages(manuscript: Manuscript, world: World): Promise<readonly Diagnostic[]> {
  const loaded = new Map<string, ImageResult>()
  const load = async (path: string): Promise<ImageResult> => {
    const result = loaded.get(path) ?? (await world.image(path))
    loaded.set(path, result)
    return result
  }
  const folder = posix.dirname(manuscript.source.manifestPath ?? manuscript.path)
  const found: Diagnostic[] = []
  const told = new Set<string>()
  for (const used of imagesOf(manuscript, world.memo)) {
    const {url, path, place, wordless} = used
    if (path === undefined) {
      found.push(orWords(notLocal(url, place), wordless))
      continue
    }
    const result = await load(path)
    if (!result.ok) {
      const near = result.failure.kind === 'missing' ? await nearImage(path, folder, world) : undefined
      const fault =
        near === undefined ? explainFailure(result.failure, path, place) : misspelt(path, near, used)
      found.push(orWords(fault, wordless))
      continue
    }
    if (wordless !== undefined) found.push(wordless)
    if ('removed' in result.value && !told.has(path)) {
      told.add(path)
      found.push(explainRemoved(result.value.removed, path, place))
    }
  }
  return found
}

/** A `fault` for which the image is not shown, with a hint where it is `wordless` as well. */
function orWords(fault: Diagnostic, wordless: Diagnostic | undefined): Diagnostic {
  if (wordless === undefined) return fault
  return {...fault, hints: [...(fault.hints ?? []), 'say in its alternative text what it shows, too']}
}

/** `near` is the image that was probably meant; a cover's path is no link. */
function misspelt(path: string, near: string, {place, isCover}: UsedImage): Diagnostic {
  const own = posix.relative(posix.dirname(place.path), near)
  const written = isCover === true ? own : writtenPath(own)
  return finding('image/exists', place, `there is no image \`${path}\``, {
    hints: [`did you mean \`${written}\`?`]
  })
}

interface UsedImage extends Pick<Image, 'url' | 'path'> {
  readonly place: Place
  readonly isCover?: boolean
  /** What is found of its words. */
  readonly wordless?: Diagnostic | undefined
}

function imagesOf(manuscript: Manuscript, memo: Memo | undefined): readonly UsedImage[] {
  const {metadata, frontMatter, path} = manuscript
  const {image} = metadata.cover
  const places = frontMatter.places.has('/cover/image') ? '/cover/image' : '/cover'
  const cover =
    image === undefined
      ? []
      : [{url: image, path: image, place: valueAt({path, places: frontMatter.places}, places), isCover: true}]
  const used = manuscript.documents.flatMap((document) =>
    imagesIn(document, memo).map((one) => ({
      ...one,
      place: placeOf(document.path, one),
      wordless: imageHasAlternativeText(one, document.path)
    }))
  )
  return [...cover, ...used]
}

function notLocal(url: string, place: Place): Diagnostic {
  const {message, hint} = whyNotLocal(withoutSite(url.trim()))
  return finding('image/is-local', place, message, {hints: [hint]})
}

function whyNotLocal(url: string): {readonly message: string; readonly hint: string} {
  const relative = 'put the image into the project, and write its path relative to this document'
  if (url === '') return {message: 'this image has no address', hint: relative}
  if (/^(?:https?:)?\/\//i.test(url)) {
    return {
      message: 'this image is elsewhere on the web, and nothing is fetched',
      hint: 'download it to `images/`'
    }
  }
  if (/^data:/i.test(url)) {
    return {message: 'this image stands in its address', hint: 'save it as a file in `images/`'}
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(url))
    return {message: 'the address of this image is not a path', hint: relative}
  if (/^[/\\]/.test(url)) return {message: 'the path of this image is absolute', hint: relative}
  return {message: 'this image is outside the project', hint: relative}
}

function explainFailure(failure: ImageFailure, path: string, place: Place): Diagnostic {
  const unreadable = (message: string, hints: readonly string[] = [], at?: Spot): Diagnostic =>
    finding('image/is-readable', place, message, {
      ...(hints.length === 0 ? {} : {hints}),
      ...placeIn(path, at)
    })
  switch (failure.kind) {
    case 'missing':
      return finding('image/exists', place, `there is no image \`${path}\``, {
        hints: ['check its name, upper and lower case too; a path is relative to the file that names it']
      })
    case 'not-a-file':
      return finding('image/exists', place, `\`${path}\` is not a file`, {
        hints: ['write the path of the image itself, with the ending of its name']
      })
    case 'outside':
      return notLocal(path, place)
    case 'too-large':
    case 'too-many-pixels':
    case 'too-much-memory':
      return explainLimit(failure, place)
    case 'unreadable':
      return unreadable(`the image can't be read: ${failure.reason}`, [
        'put a file in its place, or look at its permissions'
      ])
    case 'unknown-type':
      return unreadable('this is not an image that can be shown', [
        'use PNG, JPEG, GIF, WebP or SVG; the content counts, not the ending of the name'
      ])
    case 'damaged':
      return unreadable(
        `the image is damaged: ${failure.reason}`,
        ['open it in an image editor, and save it again'],
        failure.at
      )
    case 'active':
      return unreadable(
        `the image holds ${failure.what}, which no edition may carry`,
        ['save it as a plain SVG without scripts and links to other files'],
        failure.at
      )
  }
}

type BeyondLimit = Extract<ImageFailure, {readonly kind: `too-${string}`}>

function explainLimit(failure: BeyondLimit, place: Place): Diagnostic {
  switch (failure.kind) {
    case 'too-large': {
      const message = `the image has ${failure.bytes} bytes; at most ${failure.limit} are read`
      return finding('limit/image-bytes', place, message, {
        hints: ['make it smaller', raiseHint('imageBytes')]
      })
    }
    case 'too-many-pixels': {
      const message = `the image has ${failure.pixels} pixels; at most ${failure.limit} are read`
      return finding('limit/image-pixels', place, message, {
        hints: ['make it smaller', raiseHint('imagePixels')]
      })
    }
    case 'too-much-memory': {
      const message = `the image takes ${failure.mebibytes} MiB of memory to decode; at most ${failure.limit} are used`
      return finding('limit/memory', place, message, {
        hints: [
          'save it as a PNG or JPEG that is neither interlaced nor progressive',
          raiseHint('heapMebibytes')
        ]
      })
    }
  }
}

/** Names that a message has room for. */
const mostNamed = 4

function explainRemoved({names, at}: RemovedParts, path: string, place: Place): Diagnostic {
  const named = names
    .slice(0, mostNamed)
    .map((name) => `\`${name}\``)
    .join(', ')
  const others = names.length - mostNamed
  const all = others > 0 ? `${named} and ${others} more` : named
  return finding('image/is-plain', place, `the image is shown without what no edition carries: ${all}`, {
    hints: ['save it as a plain SVG, in Inkscape as "Plain SVG"'],
    ...placeIn(path, at)
  })
}

function placeIn(path: string, at: Spot | undefined): {readonly related?: readonly Related[]} {
  return at === undefined ? {} : {related: [{message: 'it stands here', place: {path, start: at, end: at}}]}
}
