/** Puts in place of a cell of R that shows a file of a picture, `knitr::include_graphics("plan.png")`, that picture. */
import {given} from '../../model/values/given.ts'

/** Its options stand in braces, or in lines of `#|`. */
const cell =
  /^([ \t>]*)(`{3,})[ \t]*\{r\b([^{}\n]*)\}[ \t]*\n((?:[ \t>]*#\|[^\n]*\n|[ \t>]*\n)*)[ \t>]*(?:knitr::)?include_graphics\(([^()\n]*|c\([^()\n]*\)|[^()\n]*c\([^()\n]*\)[^()\n]*)\)[ \t]*\n[ \t>]*\2[ \t]*$/gm

/** A cell that shows itself, too, stands above the picture; one that is only shown stays as it is. */
export function picturesOfCells(text: string): string {
  if (!text.includes('include_graphics(')) return text
  return text.replace(cell, (written: string, ...parts: string[]) => {
    const [before = '', , braces = '', lines = '', call = ''] = parts
    const options = optionsOf(braces, lines)
    const files = [...call.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(
      ([, double, single]) => double ?? single ?? ''
    )
    const isShown = !['eval', 'include'].some((name) => isFalse(options.get(name)))
    if (files.length === 0 || !isShown) return written
    const pictures = files.map((file) => before + pictureOf(file, options)).join(`\n${before.trimEnd()}\n`)
    return isFalse(options.get('echo')) ? pictures : `${written}\n${before.trimEnd()}\n${pictures}`
  })
}

/** Names are written with a hyphen in lines, with a full stop in braces. */
function optionsOf(braces: string, lines: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>()
  for (const [, name = '', value = ''] of braces.matchAll(
    /(?<![\w.-])([a-z][\w.-]*)[ \t]*=[ \t]*("(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s,]+)/gi
  ))
    options.set(name.replaceAll('.', '-'), unquoted(value))
  for (const [, name = '', value = ''] of lines.matchAll(/#\|[ \t]*([a-z][\w.-]*):[ \t]*([^\n]*)/gi))
    options.set(name.replaceAll('.', '-'), unquoted(value.trim()))
  return options
}

function unquoted(value: string): string {
  return /^(["'])[^]*\1$/.test(value) ? value.slice(1, -1).replaceAll(/\\(["'])/g, '$1') : value
}

function isFalse(value: string | undefined): boolean {
  return /^(?:false|f)$/i.test(value ?? '')
}

function pictureOf(file: string, options: ReadonlyMap<string, string>): string {
  const {caption, alt} = given({
    caption: wordsOf(options.get('fig-cap')),
    alt: wordsOf(options.get('fig-alt'))
  })
  const label = options.get('label') ?? ''
  const attributes = [
    ...(label.startsWith('fig-') ? [`#${label}`] : []),
    ...(alt === undefined ? [] : [`fig-alt="${alt.replaceAll('"', '\\"')}"`])
  ]
  const address = /[\s()]/.test(file) ? `<${file}>` : file
  return `![${caption ?? ''}](${address})${attributes.length === 0 ? '' : `{${attributes.join(' ')}}`}`
}

/** Undefined for a name of something that R works out, and for words that brackets would end. */
function wordsOf(value: string | undefined): string | undefined {
  return value === undefined || value === '' || /[[\]\n]|^[\w.]+\(/.test(value) ? undefined : value
}
