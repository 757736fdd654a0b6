/** What readers of PDF that are not ours find in a file, each in its own way of reading. */
import {run} from '../support/run.ts'
import {tools, type Tool} from '../support/tools.ts'

export interface Witness {
  readonly name: string
  readonly tool: Tool
  /** The text from a page on. */
  readonly read: (file: string, page: number) => Promise<string>
}

/** Poppler, in the order of drawing; it honours replacement text. */
export const popplerText: Witness = {
  name: 'pdftotext',
  tool: tools.poppler,
  read: (file, page) => said('pdftotext', ['-raw', '-f', String(page), file, '-'])
}

/** Poppler, by the structure tree, without the contents; it reads what is drawn. */
const popplerStructure: Witness = {
  name: 'pdfinfo -struct-text',
  tool: tools.poppler,
  read: async (file) => {
    const lines = (await said('pdfinfo', ['-struct-text', file])).split('\n')
    const strings = withoutContents(lines).flatMap((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? [])
    return strings.join('')
  }
}

/** MuPDF, in the order of drawing; it reads what is drawn. */
const mupdf: Witness = {
  name: 'mutool',
  tool: tools.mupdf,
  read: (file, page) => said('mutool', ['draw', '-q', '-F', 'txt', file, `${String(page)}-N`])
}

export const witnesses = [popplerText, popplerStructure, mupdf] as const

/** The lines after the first structure element that is a table of contents: all of them when there is none. */
function withoutContents(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => /^ *TOC\b/.test(line))
  if (start === -1) return lines
  const end = lines.findIndex((line, at) => at > start && depthOf(line) <= depthOf(lines[start] ?? ''))
  return lines.slice(end)
}

function depthOf(line: string): number {
  return line.search(/\S|$/)
}

async function said(command: string, args: readonly string[]): Promise<string> {
  const {status, stdout, stderr} = await run(command, args)
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr}`)
  return stdout
}
