/** Sets the running heads and feet of each page: the publication and the section, the version and the page's number. */
import {directionOf, formatDate} from '../../locale/index.ts'
import {millimetre} from '../../design/tokens.ts'
import {blockKey} from '../../model/edition/edition.ts'
import type {ContentsEntry} from '../../model/publication/publication.ts'
import {hasSeveralDocuments} from '../../model/publication/publication.ts'
import type {Composition} from './composition.ts'
import type {DestinationPlace} from './engine/tags/destinations.ts'
import type {LaidPage} from './engine/pages/laid.ts'
import type {ArtifactKind, TextStyle} from './engine/lines/runs.ts'
import {placeApart} from './engine/pages/place-apart.ts'
import {artifactLine, setWords} from './text/set-line.ts'
import {textRuns} from './text/text-runs.ts'

const headBaseline = 19 * millimetre
/** Below the frame. */
const folioDrop = 9 * millimetre + 9
const leastGap = 24

/** Pages without a running head, and without a folio. */
export interface PlainPages {
  /** The cover, when there is one. */
  readonly cover: boolean
  /** Pages from the start that have no running head. */
  readonly front: number
}

/** Adds lines to the pages, as artifacts (ISO 32000-1 §14.8.2.2); `destinations` say on which page each section begins. */
export function addRunningHeads(
  pages: readonly LaidPage[],
  destinations: ReadonlyMap<string, DestinationPlace>,
  plain: PlainPages,
  composition: Composition
): void {
  const sections = sectionsByPage(pages.length, destinations, composition)
  for (const [index, page] of pages.entries()) {
    if (index === 0 && plain.cover) continue
    if (index >= plain.front) addHead(page, sections[index] ?? '', composition)
    addFolio(page, index + 1, composition)
  }
}

function addHead(page: LaidPage, section: string, composition: Composition): void {
  const {publication, styles, fonts} = composition
  const width = page.pageSize.width - page.pageMargins.left - page.pageMargins.right
  const setting = {textStyle: styles.runningHead, artifact: 'Header' as const}
  const language = {...setting, language: publication.language}
  const right = fitting(section, language, width / 2, composition)
  const left = fitting(publication.metadata.title, language, width - right.width - leastGap, composition)
  const x = page.pageMargins.left
  const place = {x, baseline: headBaseline, width}
  const words = [...placeApart(left, 0), ...placeApart(right, width - right.width)]
  page.items.push({kind: 'line', line: artifactLine(words, place, setting, fonts)})
}

function addFolio(page: LaidPage, number: number, composition: Composition): void {
  const {publication, labels, styles, fonts} = composition
  const {version} = publication.metadata
  const facts = [
    ...(version === undefined ? [] : [`${labels.labels.version} ${version}`]),
    ...(publication.date === undefined ? [] : [formatDate(labels.labels, publication.date)])
  ].join(' \u00b7 ')
  const width = page.pageSize.width - page.pageMargins.left - page.pageMargins.right
  const setting = {textStyle: styles.runningHead, artifact: 'Footer' as const}
  const left = fitting(facts, {...setting, language: labels.language}, width - leastGap, composition)
  const right = fitting(
    String(number),
    {...setting, textStyle: styles.folio, language: labels.language},
    leastGap,
    composition
  )
  const place = {
    x: page.pageMargins.left,
    baseline: page.pageSize.height - page.pageMargins.bottom + folioDrop,
    width
  }
  const words = [...placeApart(left, 0), ...placeApart(right, width - right.width)]
  page.items.push({kind: 'line', line: artifactLine(words, place, setting, fonts)})
}

interface HeadSetting {
  readonly textStyle: TextStyle
  readonly artifact: ArtifactKind
  readonly language: string
}

/** The words that fit, with an ellipsis where some do not. */
function fitting(
  text: string,
  {textStyle, artifact, language}: HeadSetting,
  width: number,
  composition: Composition
): ReturnType<typeof setWords> {
  const set = (words: string): ReturnType<typeof setWords> =>
    setWords(
      words === '' ? [] : textRuns(words, {textStyle, tag: artifact}, composition),
      composition.fonts,
      directionOf(language) === 'rtl'
    )
  const start = text.slice(0, longestHead)
  const whole = set(start)
  if (whole.width <= width && start === text) return whole
  const words = start.split(' ')
  let count = Math.max(1, words.length - 1)
  while (count > 1 && set(`${words.slice(0, count).join(' ')}\u2026`).width > width) count -= 1
  const shown = words.slice(0, count).join(' ')
  return set(`${count === 1 ? shown.slice(0, longestWord) : shown}\u2026`)
}

/** More characters than a line can have. */
const longestHead = 400
const longestWord = 60

/** For each page the first section that begins on it, else the one that goes on; none where a document begins before any. */
function sectionsByPage(
  count: number,
  destinations: ReadonlyMap<string, DestinationPlace>,
  {publication}: Composition
): readonly string[] {
  const begins = new Map<number, string>()
  const first = (entry: ContentsEntry, text: string): void => {
    const place = destinations.get(blockKey(entry.document, entry.block))
    if (place !== undefined && (begins.get(place.page) ?? '') === '') begins.set(place.page, text)
  }
  const last = new Map<number, string>()
  const section = (entry: ContentsEntry): void => {
    const text = entry.number === undefined ? entry.title : `${entry.number}  ${entry.title}`
    first(entry, text)
    const place = destinations.get(blockKey(entry.document, entry.block))
    if (place !== undefined) last.set(place.page, text)
  }
  for (const entry of publication.contents) {
    if (!hasSeveralDocuments(publication)) {
      section(entry)
      continue
    }
    first(entry, '')
    const place = destinations.get(blockKey(entry.document))
    if (place !== undefined) last.set(place.page, '')
    for (const child of entry.children) section(child)
  }
  let running = ''
  return Array.from({length: count}, (_, page) => {
    const shown = begins.get(page) ?? running
    running = last.get(page) ?? running
    return shown
  })
}
