/** Finds violations of PDF/UA-1 and PDF/A-3a in a PDF, as far as a program can judge them. */
import type {Violation} from './conformance-rules.ts'
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

const checks: readonly ((inspected: Inspected) => readonly Violation[])[] = [
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

/** All violations of a file. What belongs to no element, and glyphs without a text, `readTaggedPdf` finds. */
export function findViolations(inspected: Inspected): readonly Violation[] {
  return checks.flatMap((check) => check(inspected))
}
