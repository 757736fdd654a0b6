/** Verifies the page and the tombstone of a withdrawn publication: both say the same, the page in its frame. */
import {heldBytes} from '../../model/edition/edition-file.ts'
import {publicationFolder, type EditionFile, type Withdrawn} from '../../model/edition/edition.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {NoticeFurniture} from '../../model/publication/furniture.ts'
import {unexpectedOf} from '../compare/compare-units.ts'
import type {Difference} from '../compare/difference.ts'
import {excerptOf, firstDifference} from '../compare/excerpt.ts'
import {compareNoticeFrame} from '../furniture/page-furniture.ts'
import {fail} from '../unreadable.ts'
import {unreadableVerdict, type Verdict} from '../verify-editions.ts'
import type {Markup} from '../web-reader/markup.ts'
import {factsOfPublication, noticeDigest, noticeFactNames, type NoticeFacts} from './notice-facts.ts'
import {openNotice, readNotice, type NoticeContext} from './read-notice.ts'
import {readTombstone} from './read-tombstone.ts'

/** What a notice and a tombstone are compared with. */
export interface NoticeReference {
  readonly facts: NoticeFacts
  readonly digest: string
  readonly context: NoticeContext
}

/** The withdrawn publication itself as what is wanted, with what stands around its notice. */
export function noticeReferenceOf(publication: Withdrawn, around: NoticeFurniture): NoticeReference {
  const [facts, {baseUrl, labels}] = [factsOfPublication(publication), publication.project]
  const context = {folder: publicationFolder(publication), around, baseUrl, labels}
  return {facts, digest: noticeDigest(facts), context}
}

/** Reads `artifacts` back, edition by edition, and compares each with what is wanted. */
export function verifyNotice(
  wanted: NoticeReference,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): readonly Verdict[] {
  return [...artifacts].map(([edition, [file]]) => {
    try {
      return read(edition, file, wanted)
    } catch (error) {
      return unreadableVerdict(edition, error)
    }
  })
}

function read(edition: EditionName, file: EditionFile | undefined, wanted: NoticeReference): Verdict {
  if (file === undefined) fail('the edition has no file')
  switch (edition) {
    case 'html': {
      const page = openNotice(heldBytes(file))
      return verdictOn(edition, wanted.facts, readNotice(page, wanted.context), frameFound(page, wanted))
    }
    case 'json':
      return verdictOn(edition, wanted.facts, readTombstone(heldBytes(file)))
    case 'pdf':
    case 'epub':
      fail('a withdrawn publication has no such edition')
  }
}

/** What around the notice is another than it should be. */
function frameFound(page: Markup, {facts, context}: NoticeReference): readonly Difference[] {
  const {around, ...where} = context
  if (around === undefined) return []
  const {title = '', language = ''} = facts
  const found = compareNoticeFrame(around, page, {...where, title, language})
  return found.map((one) => ({edition: 'html', ...unexpectedOf(one)}))
}

function verdictOn(
  edition: EditionName,
  wanted: NoticeFacts,
  found: NoticeFacts,
  around: readonly Difference[] = []
): Verdict {
  const facts = noticeFactNames.flatMap((what): readonly Difference[] => {
    const [want, got] = [wanted[what], found[what]]
    if (want === got) return []
    const at = firstDifference(want ?? '', got ?? '')
    return [{edition, kind: 'fact', key: '', what, wanted: shown(want, at), found: shown(got, at)}]
  })
  const differences = [...facts, ...around]
  const units = noticeFactNames.filter((name) => found[name] !== undefined).length
  return {edition, units, digest: noticeDigest(found), differences, total: differences.length}
}

function shown(value: string | undefined, at: number): string {
  return value === undefined ? 'nothing' : excerptOf(value, at)
}
