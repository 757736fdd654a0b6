/** Masks tags of GitBook and Hugo that stand alone: addresses of documents, pictures, files and pages of the web. */
import {isWithin, type CodeRange} from '../code-ranges.ts'

interface SingleTag {
  readonly pattern: RegExp
  /** What stands in its place: as long as what was found, or shorter. */
  readonly make: (found: readonly string[]) => string
}

const tags: readonly SingleTag[] = [
  {
    // `[words]({{< ref "fees.md" >}})` leads to a document
    pattern: /(?<=\]\()(\{\{[<%][ \t]*(?:rel)?ref[ \t]+(["'`]?))([^"'`\s<>()]+)\2[ \t]*[%>]\}\}/g,
    make: ([, before = '', , address = '']) => `${' '.repeat(before.length)}${address}`
  },
  {
    pattern: /(\{\{[<%][ \t]*figure)((?:[ \t]+[a-z]+=(?:"[^"<>\n]*"|'[^'<>\n]*'))+)[ \t]*\/?[%>]\}\}/g,
    make: ([, before = '', written = '']) => {
      const own = / alt=/.test(written) ? written : written.replace(/ caption=/, ' alt    =')
      return `${'<img'.padEnd(before.length)}${own.replace(/ caption=/, ' title  =')}>`
    }
  },
  {
    // A card of Hextra, an item with a link: `{{< card link="fees" title="Fees" subtitle="What it costs" icon="cash" >}}`
    pattern:
      /^([ \t>]*)(\{\{[<%][ \t]*card[ \t]+link=")([^"\n<>]+)("[ \t]+title=")([^"\n<>]+)(?:("(?:[ \t]+(?!subtitle)[a-z]+="[^"\n]*")*[ \t]+subtitle=")([^"\n]+))?"[^{}\n]*[%>]\}\}[ \t]*$/gm,
    make: ([, signs = '', before = '', address = '', between = '', title = '', behind, words = '']) => {
      const opening = `${'- <a'.padEnd(before.length - 6)}href="${address}${'"'.padEnd(between.length - 1)}>`
      const rest = behind === undefined ? '</a>' : `${'</a'.padEnd(behind.length - 3)}>: ${words}`
      return `${signs}${opening}${title}${rest}`
    }
  },
  {
    pattern: /^([ \t>]*)\{%[ \t]*embed[ \t]+url="(https?:\/\/[^"\s<>]+)"[^{}\n]*%\}/gm,
    make: ([, signs = '', address = '']) => `${signs}<${address}>`
  },
  {
    pattern: /^([ \t>]*)(\{%[ \t]*file[ \t]+src=")([^"\n<>]+)"[^{}\n]*%\}/gm,
    make: ([, signs = '', before = '', address = '']) =>
      `${signs}${'[]('.padEnd(before.length - 1)}<${address}>)`
  },
  {
    pattern: /^([ \t>]*)\{%[ \t]*end(?:embed|file)[ \t]*%\}[ \t]*$/gm,
    make: ([, signs = '']) => signs
  }
]

/** As long as the text was; code stays. */
export function maskSingleTags(text: string, code: readonly CodeRange[]): string {
  return tags.reduce((masked, tag) => maskTag(masked, tag, code), text)
}

function maskTag(text: string, {pattern, make}: SingleTag, code: readonly CodeRange[]): string {
  let masked = ''
  let end = 0
  for (const found of text.matchAll(pattern)) {
    const [written] = found
    const own = make(found)
    if (isWithin(code, found.index) || own.length > written.length) continue
    masked += text.slice(end, found.index) + own.padEnd(written.length)
    end = found.index + written.length
  }
  return masked + text.slice(end)
}
