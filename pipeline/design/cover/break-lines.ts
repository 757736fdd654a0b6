/** Breaks text into lines: as few as its width allows, and with those as even as they go. */

export interface Measure {
  readonly width: number
  readonly widthOf: (line: string) => number
}

/** Lines between words, each as full as it goes; a word wider than a line is broken where it must be. */
export function fillLines(text: string, measure: Measure): readonly string[] {
  return fill(wordsOf(text, measure), measure)
}

/** As many lines, evened: no word is left alone on the last. */
export function breakLines(text: string, measure: Measure): readonly string[] {
  const words = wordsOf(text, measure)
  return even(words, fill(words, measure), measure)
}

function wordsOf(text: string, measure: Measure): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  return words.flatMap((word) => breakWord(word, measure))
}

function fill(words: readonly string[], {width, widthOf}: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** The narrowest setting with as many lines. */
function even(words: readonly string[], lines: readonly string[], measure: Measure): readonly string[] {
  let best = lines
  for (let step = 1; step <= 20; step += 1) {
    const narrower = fill(words, {...measure, width: measure.width * (1 - step * 0.025)})
    if (narrower.length > lines.length) break
    best = narrower
  }
  return best.every((line) => measure.widthOf(line) <= measure.width) ? best : lines
}

function breakWord(word: string, {width, widthOf}: Measure): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter) > width) {
      parts.push(part)
      part = letter
    } else part += letter
  }
  return [...parts, part]
}

/** The first lines, with a mark at the end of the last when some are left out. */
export function atMost(lines: readonly string[], count: number): readonly string[] {
  if (lines.length <= count) return lines
  const last = lines[count - 1] ?? ''
  return [...lines.slice(0, count - 1), `${last.replace(/[\s,;:.–—-]+$/, '')}…`]
}
