/** Rewords the syntax errors of the YAML library in plain words. */
import type {ErrorCode, YAMLParseError} from 'yaml'

export interface SyntaxWording {
  readonly message: string
  readonly hint: string
  /** `start` when absent. */
  readonly showAt?: ShowAt
}

/** Where a fault is best shown: where the library puts its start or end, or where the last quoted text begins. */
export type ShowAt = 'start' | 'end' | 'quote'

/** The library gives a code for the kind of fault, but tells some kinds apart by its message alone. */
export function wordSyntaxFault({code, message, pos}: YAMLParseError, text: string): SyntaxWording {
  const written = text.slice(pos[0], pos[1])
  const before = text.slice(0, pos[0])
  if (/(?:^|\n) *\t[ \t]*$/.test(before)) return tabBefore
  if (/sufficiently indented and end with a [\]}]$/.test(message)) return missingBracket(message.slice(-1))
  if (code === 'MULTILINE_IMPLICIT_KEY' && !/(?:^|\n)\s*$/.test(before)) return indentedKey
  const known = byCode[code]
  if (known !== undefined) return known
  if (code === 'BAD_SCALAR_START') {
    return {
      message: `a value cannot begin with ${nameOf(written.charAt(0))} unless it is in quotes`,
      hint: 'put the whole value in quotes: `"…"`'
    }
  }
  if (code === 'BAD_DQ_ESCAPE') {
    return {
      message: `\`${text.slice(pos[0], pos[0] + 2)}\` means nothing between double quotes`,
      hint: 'write `\\\\` for a backslash, or use single quotes'
    }
  }
  if (message.startsWith('Missing closing')) return unclosedQuote
  if (message.endsWith('at node end')) return textAfterValue(before)
  if (message.endsWith('block-seq-ind on same line with key')) return listBesideKey
  if (message.startsWith('Unexpected , in flow')) return nothingBeforeComma
  if (code === 'MISSING_CHAR') {
    return {
      message: 'a colon is missing after this key',
      hint: 'write `key: value`, with a space after the colon'
    }
  }
  return /^[\]}]/.test(written)
    ? {
        message: `\`${written.charAt(0)}\` closes nothing`,
        hint: 'put the whole value in quotes, or delete the bracket'
      }
    : {
        message: 'this is no YAML at this place',
        hint: 'put the whole value in quotes, or look at the line before'
      }
}

const unclosedQuote: SyntaxWording = {
  message: 'this quotation mark never closes',
  hint: 'write the same quotation mark at the end of the value',
  showAt: 'quote'
}

/** A character in backticks, unless it is one. */
function nameOf(character: string): string {
  return character === '`' ? 'a backtick' : `\`${character}\``
}

const tabBefore: SyntaxWording = {message: 'a tab stands before the text', hint: 'indent with spaces'}

const listBesideKey: SyntaxWording = {
  message: 'a list cannot begin in the line of its key',
  hint: 'begin it on the next line; or put the whole value in quotes if no list is meant'
}

const nothingBeforeComma: SyntaxWording = {
  message: 'there is no value before this comma',
  hint: 'delete the comma, or put the whole value in quotes'
}

const indentedKey: SyntaxWording = {
  message: 'this line reads like `key: value`, but is indented like a part of the value before it',
  hint: 'delete the spaces before it, or put the whole value in quotes',
  showAt: 'end'
}

function missingBracket(bracket: string): SyntaxWording {
  return {
    message: `\`${bracket}\` is missing before this`,
    hint: `write \`${bracket}\` at the end of the value, or indent the line if it goes on with it`
  }
}

function textAfterValue(before: string): SyntaxWording {
  if (/(?:^|\n)\s*$/.test(before)) {
    return {
      message: 'this line does not go with the lines before it',
      hint: 'begin all lines with `-`, or none'
    }
  }
  const message = 'there is more text after the end of the value'
  const quote = /(["'])\s*$/.exec(before)?.[1]
  if (quote === undefined) return {message, hint: 'put the whole value in quotes, or begin a new line'}
  const inner =
    quote === '"' ? 'write `\\"` for a quotation mark inside' : "write `''` for an apostrophe inside"
  return {message, hint: `${inner}, or delete what follows the closing quotation mark`}
}

const byCode: {readonly [code in ErrorCode]?: SyntaxWording} = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value with a colon and a space inside has to be in quotes',
    hint: 'put the whole value in quotes; if keys of its own are meant, begin them on the next line, indented'
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'this line is not `key: value`',
    hint: 'write `key: value`, or indent the line if it goes on with the value before it'
  },
  TAB_AS_INDENT: tabBefore,
  BAD_INDENT: {
    message: 'this line is not indented like its neighbours',
    hint: 'give the keys of one mapping, and the items of one list, the same number of spaces'
  },
  BLOCK_IN_FLOW: {
    message: 'values between brackets are separated by commas',
    hint: 'write `[one, two]`, or a list with `-` on lines of its own'
  },
  BAD_COLLECTION_TYPE: {
    message: 'a list and a mapping are mixed here',
    hint: 'begin all lines with `-`, or none'
  },
  KEY_OVER_1024_CHARS: {message: 'the key has more than 1,024 characters', hint: 'shorten it'},
  MULTIPLE_DOCS: {
    message: 'a second YAML document begins here',
    hint: 'delete the line that is `---` or `...` alone'
  },
  RESOURCE_EXHAUSTION: {message: 'the YAML is too deeply nested', hint: 'make it flatter'}
}
