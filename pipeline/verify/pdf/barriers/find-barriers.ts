/** Finds what keeps a PDF from being read by everybody, or for long: rules of PDF/UA-1 and PDF/A-3a that a program can judge. */
import type {PdfFile} from '../file.ts'
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
import {inspect, type Inspected} from './inspected.ts'

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

/**
 * All barriers of a file whose structure tree is known to end: `readTaggedPdf` has read it. What belongs to no element,
 * and glyphs without a text, are among that reading's findings.
 */
export function findBarriers(file: PdfFile): readonly Barrier[] {
  const inspected = inspect(file)
  return checks.flatMap((check) => check(inspected))
}
