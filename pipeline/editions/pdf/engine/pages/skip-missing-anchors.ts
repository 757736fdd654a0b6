/** Makes fontkit leave accents unattached where a font has no anchor for them. */
import type {OpenFont} from 'pdfmake/js/PDFDocument.js'

/**
 * Makes a font leave an accent where it is when the letter has no anchor for it, as OpenType's null offset means ("GPOS",
 * mark-to-base attachment): fontkit would throw, at `ì` with a second accent in Noto Serif Italic for one.
 */
export function skipMissingAnchors(font: OpenFont): void {
  // fontkit makes its engine when it is first asked for something
  font.layout('')
  const positioner = font._layoutEngine.engine?.GPOSProcessor
  if (positioner === undefined || positioner === null) return
  const attach = positioner.applyAnchor.bind(positioner)
  positioner.applyAnchor = (mark, base, index) => {
    if (isAnchor(mark.markAnchor) && isAnchor(base)) attach(mark, base, index)
  }
}

function isAnchor(anchor: object | null | undefined): boolean {
  return anchor !== null && anchor !== undefined
}
