/** Finds commands of TeX that no formula may have. */

/** Commands that load, link, name or define beyond the formula. */
const refused =
  /\\(?:href|url|includegraphics|input|include|class|id|style|data|html(?:Class|Id|Style|Data)|require|write|openin|read|csname|catcode|gdef|xdef|global|label|ref|eqref)(?![A-Za-z])/

/** The first of them, and where it stands. */
export function findRefused(tex: string): {readonly command: string; readonly index: number} | undefined {
  const found = refused.exec(tex)
  return found === null ? undefined : {command: found[0], index: found.index}
}

/** The first of them. */
export function refusedCommand(tex: string): string | undefined {
  return findRefused(tex)?.command
}
