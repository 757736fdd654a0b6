/** Where the words of a PDF are drawn, as poppler finds them. */
import {run} from '../support/run.ts'

/** A word's box, in points from the top left corner of its page. */
export interface DrawnWord {
  readonly text: string
  /** From 1. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const wordOrPage = /<page |<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g

export async function drawnWords(file: string): Promise<readonly DrawnWord[]> {
  const {status, stdout, stderr} = await run('pdftotext', ['-bbox', file, '-'])
  if (status !== 0) throw new Error(`pdftotext ended with ${String(status)}: ${stderr}`)
  const words: DrawnWord[] = []
  let page = 0
  for (const [, left, top, right, bottom, text] of stdout.matchAll(wordOrPage)) {
    if (text === undefined) page += 1
    else
      words.push({
        text,
        page,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom)
      })
  }
  return words
}
