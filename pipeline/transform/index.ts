/** Arranges a publication: THE ORDER in which a manuscript becomes what is published. */
import type {Outcome} from '../model/diagnostic.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Publication} from '../model/publication/publication.ts'
import {closeHeadingLevels} from './close-heading-levels.ts'
import {colourCode} from './code/colour-code.ts'
import {
  changeDocuments,
  startDraft,
  type ArrangeContext,
  type Change,
  type Step,
  type TextOf
} from './draft.ts'
import {keepDocuments} from './known/keep-documents.ts'
import {listContents} from './list-contents.ts'
import {listCaptions} from './lists/list-captions.ts'
import {listRecords} from './lists/list-records.ts'
import {mend, mendCover} from './mend/mend.ts'
import {noteCaptions} from './noted/note-captions.ts'
import {noteLanguages} from './noted/note-languages.ts'
import {noteNames} from './noted/note-names.ts'
import {noteTitles} from './noted/note-titles.ts'
import {noteRecords} from './noted/note-records.ts'
import {noteUses} from './noted/note-uses.ts'
import {openNeighbours} from './neighbours/answers.ts'
import {openTools} from './open-tools.ts'
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

/**
 * Each document goes through a group at once, so that few of them have to be held. A group begins where a step has to know what those
 * before made of all documents.
 */
const order: readonly (readonly Step[])[] = [
  [
    mend,
    // The title first: it is no section, but its notes are numbered.
    takeTitles,
    // Records before notes and links, which their fields may hold.
    presentRecords,
    // Those in notes are listed after those in the text, wherever notes stand.
    noteRecords,
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
    // What is noted has its label by then.
    noteCaptions,
    noteNames,
    noteTitles,
    noteLanguages
  ],
  // Lists and references name what stands in any document, by its number or label.
  [
    listRecords,
    listCaptions,
    // After what is counted and made into sections: it is none of the text.
    tellNewerOriginal,
    tellUnread,
    // Links after lists, whose values may be links.
    resolveLinks,
    titleCallouts,
    // Contents after links: a heading may hold a reference.
    listContents,
    colourCode,
    speakFormulas,
    noteUses
  ]
]

const lastSteps = order.at(-1)

/** What is put by behind a group: links ask for titles of other documents, until there are no more steps. */
const texts: readonly TextOf[] = ['children', 'notes']
const lastTexts: readonly TextOf[] = ['title', ...texts]

/** Every step works on a copy; a sound manuscript gives no diagnostics. */
export async function arrange(
  manuscript: Manuscript,
  context: ArrangeContext
): Promise<Outcome<Publication>> {
  let draft = startDraft(mendCover(manuscript, context), context)
  for (const [group, steps] of order.entries()) {
    const tools = await openTools(draft, context)
    const changes: Change[] = []
    for (const step of steps) {
      const change = step(draft.common, tools)
      if (change !== undefined) changes.push(change)
    }
    const shelf = context.openShelf?.(draft.documents.length, context.putBy)
    draft = await changeDocuments(draft, changes, {
      neighbours: openNeighbours(draft, context),
      shelf,
      texts: steps === lastSteps ? lastTexts : texts,
      keep: keepDocuments(`group ${String(group)}`, draft, {memo: context.memo, tools})
    })
    await tools.colouring?.close()
  }
  return {value: publish(draft, context), diagnostics: []}
}
