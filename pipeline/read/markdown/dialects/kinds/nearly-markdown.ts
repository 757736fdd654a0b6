/** Lists what is nearly Markdown: a sign is missing, is one too many, or is another that looks alike. */
import type {Dialect} from '../dialect.ts'

const addressHint = 'write a line with its address below: `[name]: https://example.org`'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const nearlyMarkdown: readonly Dialect[] = [
  {
    what: 'an image with a size',
    needs: '!',
    pattern: /(?<!\\)!\[[^[\]\n]{0,100}\]\([^)\n<>"'\s]{1,100} +=?\d{0,4}%?x?\d{0,4}%?\)/,
    hint: 'delete the size: an edition shows an image as large as there is room for'
  },
  {
    what: 'the address of a link, with a space in it',
    needs: '[',
    pattern:
      /^[ >]*\[[^\]^\n]{1,60}\]:[ \t]*(?:https?:\/\/|[\w./-]{1,40} )[^\n"'(<>]{0,100}\.(?:md|html?|pdf|png|jpe?g|gif|webp|svg|docx)[ \t]*$/im,
    hint: 'write the address between `<` and `>`: `[name]: <my file.md>`'
  },
  {
    what: 'a callout with a space in its name',
    needs: '[',
    pattern: /^\[(?:! {1,3}\w{3,12} {0,3}|!\w{3,12} {1,3})\]/,
    hint: 'write `[!NOTE]`, without spaces'
  },
  {
    what: 'a table without the line below its head',
    needs: '|',
    pattern: /^[ >]*\|.{1,200}\|[ \t]*(?=\n[ >]*\|.{1,200}\|[ \t]*$)/m,
    hint: 'write `| - | - |` as its second line, with one `-` for each column'
  },
  {
    what: 'cells of a table that span columns',
    needs: '|',
    pattern: /^[ >]*\|.{1,200}\|\|[ \t]*$/m,
    isAtMargin: true,
    hint: 'write the table in HTML, with `<th colspan="2">`'
  },
  {
    what: 'a cell that goes on from the one above',
    isInCells: true,
    needs: '^',
    pattern: /(?<![^])\^\^(?![^])/,
    isWholeParagraph: true,
    hint: 'write the table in HTML, with `<td rowspan="2">`'
  },
  {
    what: 'a heading without a space',
    needs: '#',
    pattern: /^#{2,6}(?:[\p{L}\p{N}]|[§„“«‘¿¡(](?=[^\n]{0,20}[\p{L}\p{N}]))[^\n]{0,60}/mu,
    hint: 'write a space between the `#` and the words'
  },
  {
    what: 'a heading without a space',
    // Not among other words, where it may be a tag.
    needs: '#',
    pattern: /(?<![^])#\p{Lu}\p{Ll}{1,30}(?: [\p{L}\p{N}]{1,30}){0,6}(?![^])/u,
    isWholeParagraph: true,
    hint: 'write a space between the `#` and the words'
  },
  {
    what: 'a heading of a seventh level',
    needs: '#',
    pattern: /^[ >]*#{7,12}[ \t]+\S[^\n]{0,60}/m,
    hint: 'there are six: write `######`'
  },
  {
    what: 'a link to a name with spaces',
    needs: '[',
    pattern:
      /(?<!\\)\[[^[\]\n]{0,100}\]\([^)\n<>"'\s]{1,100}(?: [^)\n<>"'\s]{1,100}){1,10}\.(?:md|html?|pdf|png|jpe?g|gif|webp|svg|docx)\)/i,
    hint: 'write the address between `<` and `>`: `[words](<my file.md>)`'
  },
  {
    what: 'a link with a space before its address',
    needs: '[',
    pattern:
      /(?<!\\)\[(?!\d{1,9}\])[^[\]\n]{1,100}\] \([\w./-]{1,100}\.(?:md|html?|pdf|png|jpe?g|gif|webp|svg|docx)\)/i,
    hint: 'delete the space between `]` and `(`'
  },
  {
    what: 'a link whose title has one quotation mark',
    needs: '[',
    pattern:
      /(?<!\\)\[[^[\]\n]{1,100}\]\( {0,3}[^)\n<>"'\s]{1,100}[ \t]{1,3}(?:"[^"()\n]{0,100}|[^"'()\n\s]{1,100}")\)/,
    hint: 'write a mark on both sides of the title: `[words](page.md "title")`'
  },
  {
    what: 'a link with a space in its address',
    needs: '[',
    pattern:
      /(?<!\\)\[[^[\]\n]{0,100}\]\((?:#|tel:|mailto:|[\w./-]{1,100}\.(?:md|html?)#)[^)\n<>"'\s]{0,100}(?: [^)\n<>"'\s]{1,100}){1,10}\)/i,
    hint: 'write the address without spaces: a telephone number as `tel:+493012345`, an id as `#opening-hours`'
  },
  {
    what: 'a link that has a space in its address, or no bracket at its end',
    needs: '[',
    pattern: /(?<!\\)\[[^[\]\n]{0,100}\]\($/,
    standsBefore: 'link',
    hint: 'write `[words](https://example.org)`, with `%20` for a space'
  },
  {
    what: 'a link with a space before its address',
    needs: '[',
    pattern: /(?<!\\)\[(?!\d{1,9}\])[^[\]\n]{1,100}\] \($/,
    standsBefore: 'link',
    hint: 'delete the space between `]` and `(`'
  },
  {
    what: 'a link that has no bracket at its end',
    sign: /\]\(/,
    needs: '[',
    pattern:
      /(?<!\\)\[[^[\]\n]{1,100}\]\([\w./-]{1,100}\.(?:md|html?|pdf|png|jpe?g|gif|webp|svg|docx)(?=\s|$|[.,;] )(?![^)\n]{0,200}\))/im,
    hint: 'write `)` behind the address'
  },
  {
    what: 'the address of a file',
    needs: '<',
    pattern: /(?<![\w<\\])<(?:[\w.-]{1,60}\/){0,8}[\w.-]{1,60}\.(?:md|html?|pdf|png|jpe?g|svg|docx)>/i,
    hint: 'write `[words](address)`'
  },
  {
    what: 'a link whose title has curly quotes',
    needs: '[',
    pattern: /(?<!\\)\[[^[\]\n]{0,100}\]\([^)\n<>"'\s]{1,100} [“”„«‘’][^)\n]{1,100}\)/,
    hint: 'write straight ones: `(desk.png "The desk")`'
  },
  {
    what: 'a link with its brackets exchanged',
    needs: '[',
    pattern:
      /\([^()[\]\n]{1,100}\)\[(?:#[\w-]{1,60}\]|(?:https?:\/\/|mailto:)[^\s\]]{1,200}\]|[\w./-]{1,100}\.(?:md|html?|pdf|png|jpe?g|gif|webp|svg|docx)\])/i,
    hint: 'write the words in square brackets and the address in round ones: `[words](address)`'
  },
  {
    what: 'a link whose address is not given',
    // As `[words][1]`, `[words][]`, `[words][a.name]` and `[two words][name]`; an index such as `a[i][j]` is none, and nor are the names of substances, as `[bmim][BF4]`.
    needs: '[',
    pattern:
      /(?<![\w\]\\)])\[(?=[^[\]\n]{0,100}\p{Ll})[^[\]^@\n](?:[^[\]\n]{0,99}\]\[(?:\p{N}{1,4}|\w{1,40}(?:\.\w{1,40}){1,8})?|(?=[^[\]\n]{0,99}\s)[^[\]\n]{0,99}\]\[[\p{L}\p{N}][^[\]\n]{0,99})\](?![[(:])/u,
    hint: addressHint
  },
  {
    what: 'a link whose address is not given',
    needs: '[',
    pattern:
      /(?<![\w\]\\)])\[(?=[^[\]\n]{0,100}\p{Ll})[^[\]^@\n][^[\]\n]{0,99}\]\[[\p{L}\p{N}][^[\]\n]{0,99}\](?![[(:])/u,
    isAmongReferences: true,
    hint: addressHint
  },
  {
    what: 'a link whose address is not given',
    needs: ']',
    pattern: /^\]\[[\w.]{0,100}\]/,
    standsBehind: 'inlineCode',
    hint: addressHint
  },
  {
    what: 'a link whose address is not given',
    // As `[two words][]`; a type such as `[int][]` is none.
    needs: '[',
    pattern:
      /(?<![\w\]\\)])\[(?=[^[\]\n]{0,100}\p{Ll})[^[\]^@\n](?=[^[\]\n]{0,99}\s)[^[\]\n]{0,99}\]\[\](?![[(:])/u,
    hint: addressHint
  },
  {
    what: 'a caption, or a description without its term',
    // as Pandoc has it, in a paragraph of its own
    needs: ':',
    pattern: /(?<![^])(?:Table)?: {1,3}\S[^\n]{0,60}/u,
    isAtMargin: true,
    hint: 'write a caption as `:::table[The caption]` before the table and `:::` after it; a term stands in the line right above its description'
  },
  {
    what: 'a description without a space',
    needs: ':',
    pattern: /(?<=\n):\p{Lu}[^:\n]{0,60}(?=\n|(?![^]))/u,
    isAtMargin: true,
    hint: 'write a space behind the colon: `: Description`'
  },
  {
    what: 'a description with a colon too many',
    needs: ':',
    pattern: /(?<=[^\n]\n):: [\p{L}\p{N}][^\n]{0,60}/u,
    isAtMargin: true,
    hint: 'write one colon: `: Description`'
  },
  {
    what: 'an id',
    sign: /\{#/,
    needs: '{',
    pattern: /(?<=\p{L}[ \t])\{#[a-z][\w-]{0,60}\}(?=[ \t]\p{L})/u,
    hint: 'write it at the end of the heading or paragraph'
  },
  {
    what: 'a task with a space too few or too many',
    needs: '[',
    pattern: /^(?:\[[ xX]\](?![^])|\[\] \S|\[[xX ]\]\p{L}|\[ {1,3}[xX] {0,3}\] |\[[xX] {1,3}\] ).{0,40}/mu,
    hint: 'write `- [ ] ` before what is to be done, and `- [x] ` before what is done'
  },
  {
    what: 'a mark with another kind of space',
    // U+00A0 and its like, which many keyboards have on the space bar with another key.
    // Of numbers two in a row: `5.\u00A0května` is a day in a sentence.
    needs: '\n#*+-',
    sign: /[\u00A0\u2000-\u200A\u202F\u3000]/,
    pattern:
      /^[ >]*(?:#{1,6}|[-*+]|\d{1,3}[.)](?=[^\n]{1,200}\n[ >]*\d{1,3}[.)][\u00A0\u2000-\u200A\u202F\u3000]))[\u00A0\u2000-\u200A\u202F\u3000].{0,40}/m,
    hint: 'write an ordinary space behind the `#`, `-` or number'
  },
  {
    what: 'a comment with other signs than its own',
    // Whoever wrote it meant that nobody should read it; word processors make dashes of its signs.
    needs: '<',
    pattern:
      /<! {0,3}-{1,2}[ \p{L}][^\n]{0,200}?-{1,2} {0,3}>|<!? {0,3}[–—]{1,2}-?[ \p{L}][^\n]{0,200}?-?[–—]{1,2} {0,3}>/u,
    hint: 'write `<!-- remark -->`, or delete it: it is published as it stands'
  },
  {
    what: 'a fence of quotes',
    needs: "'",
    pattern: /^[ >]*'{3}[\w-]{0,20}[ \t]*$/m,
    hint: 'write three backticks, those of code: ```'
  },
  {
    what: 'a directive with wide colons',
    needs: '：',
    pattern: /^[ >]*：{2,6}[ \p{L}].{0,40}/mu,
    hint: 'write `:::`, with the colons of Latin letters'
  }
]
