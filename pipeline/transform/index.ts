/** Arranges a publication: THE ORDER in which a manuscript becomes what is published. */
import type {Outcome} from '../model/diagnostic.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Publication} from '../model/publication/publication.ts'
import {closeHeadingLevels} from './close-heading-levels.ts'
import {colourCode} from './colour-code.ts'
import {startDraft, type ArrangeContext, type Step} from './draft.ts'
import {listContents} from './list-contents.ts'
import {listCaptions} from './lists/list-captions.ts'
import {listRecords} from './lists/list-records.ts'
import {mend} from './mend/mend.ts'
import {numberCaptions} from './number-captions.ts'
import {numberParagraphs} from './number-paragraphs.ts'
import {numberRecords} from './number-records.ts'
import {numberSections} from './number-sections.ts'
import {placeNotes} from './place-notes.ts'
import {presentFrontMatter} from './fields/present-front-matter.ts'
import {presentRecords} from './fields/present-records.ts'
import {publish} from './publish.ts'
import {resolveLinks} from './resolve-links.ts'
import {speakFormulas} from './speech/speak-formulas.ts'
import {takeTitles} from './take-titles.ts'
import {tellNewerOriginal} from './translation/tell-newer-original.ts'
import {tellUnread} from './tell-unread.ts'
import {titleCallouts} from './title-callouts.ts'
import {wrapSections} from './wrap-sections.ts'

export type {ArrangeContext, MakeEach} from './draft.ts'

const order: readonly Step[] = [
  // The title first: it is no section, but its notes are numbered.
  takeTitles,
  // Records before notes and links, which their fields may hold.
  presentRecords,
  listRecords,
  // After the title was taken, and before the text.
  presentFrontMatter,
  // Notes before sections, while every block of the top level is still in one list.
  placeNotes,
  // Levels where notes stand, and before sections are made of them.
  closeHeadingLevels,
  wrapSections,
  numberSections,
  numberParagraphs,
  // Records after notes, which hold some of them and stand in reading order.
  numberRecords,
  numberCaptions,
  // What is listed has its label by then.
  listCaptions,
  // After what is counted and made into sections: it is none of the text.
  tellNewerOriginal,
  tellUnread,
  // Links after all numbers and labels, which those without words show.
  resolveLinks,
  titleCallouts,
  // Contents after links: a heading may hold a reference.
  listContents,
  colourCode,
  speakFormulas
]

/** Every step works on a copy; a sound manuscript gives no diagnostics. */
export async function arrange(
  manuscript: Manuscript,
  context: ArrangeContext
): Promise<Outcome<Publication>> {
  let draft = startDraft(mend(manuscript, context), context.project)
  for (const step of order) draft = await step(draft, context)
  return {value: publish(draft, context), diagnostics: []}
}
