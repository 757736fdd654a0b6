/** Finds what keeps a PDF from being read by everybody, or for long: rules of PDF/UA-1 and PDF/A-3a that a program can judge. */
import type {Barrier} from './barrier.ts'
import {checkAttachments} from './check-attachments.ts'
import {checkContent} from './check-content.ts'
import {checkDocument} from './check-document.ts'
import {checkFonts} from './check-fonts.ts'
import {checkHeadings} from './check-headings.ts'
import {checkIds} from './check-ids.ts'
import {checkDestinations, checkLinks} from './check-links.ts'
import {checkOutline} from './check-outline.ts'
import {checkTables} from './check-tables.ts'
import {checkTags} from './check-tags.ts'
import type {Inspected} from './inspected.ts'

const checks: readonly ((inspected: Inspected) => readonly Barrier[])[] = [
  checkDocument,
  checkAttachments,
  checkTags,
  checkHeadings,
  checkTables,
  checkIds,
  checkContent,
  checkLinks,
  checkDestinations,
  checkOutline,
  checkFonts
]

/** All barriers of a file. What belongs to no element, and glyphs without a text, `readTaggedPdf` finds. */
export function findBarriers(inspected: Inspected): readonly Barrier[] {
  return checks.flatMap((check) => check(inspected))
}
