/** Lists what note-takers, chats, slides and sites of governments have beside Markdown, which would be shown as it is written. */
import type {Dialect} from '../dialect.ts'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const otherSystems: readonly Dialect[] = [
  {
    what: 'properties',
    // As note-takers export them, each line a key: one of them would hold the text back if it stood where it should.
    needs: ':',
    sign: /(?:status|draft|tags|visibility|private|published|workflow):[ \t]/i,
    pattern:
      /(?<![^])(?=(?:[^\n]{0,200}\n){0,20}(?:status|draft|tags|visibility|private|published|workflow):[ \t])(?=(?:\p{L}[\p{L} _-]{0,30}:[ \t]+\S[^\n]{0,200}\n){1,20}\p{L}[\p{L} _-]{0,30}:[ \t]+\S[^\n]{0,200}$)[^\n]{1,200}/iu,
    hint: 'write them in the front matter, between two lines `---` at the head of the file: readers see them here'
  },
  {
    what: 'properties',
    // MultiMarkdown has them at the head of the file, without lines around them.
    needs: ':',
    pattern:
      /(?<![^])Title:[ \t]+[^\n]{1,200}(?=\n(?:Author|Date|Language|Keywords|Affiliation|CSS|Base Header Level):[ \t])/i,
    isAtHead: true,
    hint: 'write them in the front matter, between two lines `---` at the head of the file: readers see them here'
  },
  {
    what: 'marked words',
    // with code, a link or emphasis in them
    needs: '=',
    pattern: /(?<![=\w<>!])==(?:[^\s=][^=\n]{0,200})?$/,
    goesOn: /^[[*_`~][^=\n]{1,300}==(?![=\w])/,
    hint: 'write `<mark>words</mark>`'
  },
  {
    what: 'emphasis in braces',
    needs: '{',
    pattern: /(?<![\w{\\])\{$/,
    goesOn: /^([*_])[^*_\n]{1,100}\1\}/,
    hint: 'delete the braces'
  },
  {
    what: 'marked words',
    needs: '^',
    pattern: /(?<![\^\p{L}\p{N}_\\])\^\^[^\s^)][^^\n]{0,200}(?<!\s)\^\^(?!\^)/u,
    hint: 'write `==words==`'
  },
  {
    what: 'a command of slides',
    needs: '[',
    pattern: /^\[\.[a-z][a-z-]{1,30}(?:: ?[^\]\n]{1,60})?\][ \t]*$/m,
    hint: 'delete it: there are no slides here'
  },
  {
    what: 'a command of slides',
    needs: '-:',
    pattern:
      /(?<![^])(?:--|::[a-z]{2,20}::|class: ?(?:center|middle|inverse|left|right|top|bottom)\b.{0,60})(?![^])/,
    isWholeParagraph: true,
    hint: 'delete it: there are no slides here'
  },
  {
    what: 'words with a class',
    needs: '[',
    pattern: /(?<![^\s(])\.[a-z][\w-]{2,30}(?:\.[a-z][\w-]{1,30}){0,3}\[(?!\d{0,3}\])(?:[^\]\n]{1,200}\]|$)/m,
    hint: 'delete the class: the edition decides how it looks'
  },
  {
    what: 'notes of a speaker',
    needs: '^',
    pattern: /(?<![^])\^ \p{L}[^\n]{0,60}/u,
    isAtMargin: true,
    hint: 'write them as a comment, `<!-- … -->`: readers see them'
  },
  {
    what: 'the end of a block',
    needs: '^',
    pattern: /(?<![^])\^(?![^])/,
    isWholeParagraph: true,
    hint: 'delete it: readers see it'
  },
  {
    what: 'notes of a speaker',
    sign: /\?{3}/,
    needs: '?',
    pattern: /^[ >]*\?\?\?[ \t]*$/m,
    hint: 'write them as a comment, `<!-- … -->`: readers see what follows'
  },
  {
    what: 'a comment of a program',
    needs: '/',
    pattern: /^\/\/[ \t]+\S.{0,60}/m,
    isAtMargin: true,
    hint: 'delete it, or write `<!-- … -->`: readers see it'
  },
  {
    what: 'a block with slashes',
    sign: /\/{3}/,
    needs: '/',
    pattern: /^[ >]*\/{3,}[ \t]+[a-z][\w-]{0,40}(?:[ \t]*\|.{0,100})?[ \t]*$/im,
    hint: 'write `:::note` before it and `:::` after it; there are also `tip`, `important`, `warning` and `caution`'
  },
  {
    what: 'a space that may not end a line',
    sign: /\\ /,
    needs: '\\',
    pattern: /[\p{L}\p{N}]{1,20}\\ \p{L}{1,20}/u,
    hint: 'write `&nbsp;`, or delete the `\\`'
  },
  {
    what: 'the name of a block',
    needs: '^',
    pattern: /(?<=\S) \^[a-z0-9](?:[a-z0-9-]{3,40})$/i,
    hint: 'write `{#name}` in its place'
  },
  {
    what: 'attributes of the block below',
    needs: '{',
    pattern: /(?<![^])\{[#.][\w-]{1,60}(?:[ \t][^{}\n]{0,100})?\}[ \t]*(?=\n)/,
    hint: 'write `{#name}` at the end of the heading or paragraph'
  },
  {
    what: 'a reference to a block',
    needs: '(',
    pattern: /\(\((?=[\w-]{0,40}\d)[\w-]{6,40}\)\)/,
    hint: 'write a link, `[words](page.md#name)`'
  },
  {
    what: 'a task of another kind',
    needs: '[',
    pattern: /(?<![^])\[[-/~?<>!*]\][ \t]+\S.{0,40}/,
    hint: 'write `[ ]` or `[x]`, or say in words how it stands'
  },
  {
    what: 'a link of Org',
    needs: '[',
    pattern: /(?<!\\)\[\[[^\][\n]{1,200}\]\[[^\][\n]{1,200}\]\]/,
    hint: 'write `[words](address)`'
  },
  {
    what: 'a link of a chat',
    sign: /<[@#!:at]/,
    needs: '<',
    pattern:
      /(?<!\\)<(?:t:\d{6,12}(?::\w)?|a?:\w{1,32}:\d{10,22}|[@#!][A-Z0-9]{4,20}(?:\|[^>\n]{1,60})?|!(?:channel|here|everyone)|!date\^\d{5,12}\^[^>\n]{1,100})>/,
    hint: 'write the name, or `[words](address)`'
  },
  {
    what: 'a note of reStructuredText',
    sign: /\]_/,
    needs: '_',
    pattern: /(?<=[\p{L}\p{P}] )\[(?:\d{1,3}|#\w{0,30}|\*|[A-Z]\w{1,30})\]_(?![\w_])/u,
    hint: 'write `[^name]` here, and `[^name]: …` below'
  },
  {
    what: 'markup of Govspeak',
    needs: '$[{',
    pattern:
      /^(?:\$(?:CTA|[A-Z]|!)|\{barchart\}|\[(?:Attachment|Image|Contact|EmbedLink|InlineAttachment):[^\]\n]{1,100}\])[ \t]*$/m,
    hint: 'write it in Markdown: `:::note` before it and `:::` after it, a link, an image'
  },
  {
    what: 'a file that is taken in',
    needs: '<',
    pattern: /^[ >]*<<(?:\[[^\]\n]{1,100}\.\w{1,8}\]|\([^)\n]{1,100}\.\w{1,8}\))[ \t]*$/m,
    hint: 'put its text here'
  },
  {
    what: 'a link or picture of Kirby',
    needs: '(',
    pattern: /\((?:link|image|file|video|youtube|vimeo): ?$/,
    standsBefore: 'link',
    goesOn: /^\S{1,200} (?:text|caption|alt|title|class|target|rel): [^()\n]{1,200}\)/,
    hint: 'write `[words](address)`, or `![what it shows](picture.png)`'
  },
  {
    what: 'a link or picture of Kirby',
    needs: '(',
    pattern:
      /\((?:link|image|file|video|gallery): ?[\w./-]{1,100} (?:text|caption|alt|title|class|target|rel): [^()\n]{1,200}\)/,
    hint: 'write `[words](address)`, or `![what it shows](picture.png)`'
  },
  {
    what: 'a directive in a line',
    needs: ':',
    sign: /:[a-z-]+[[{]/,
    // With brackets alone it is a slice or a type as well: `:list[str]`.
    pattern:
      /(?<![\w:/\\\])}]):(?:(?:kbd|abbr)\[[^\]\n]{1,100}\](?![([])|[a-z][a-z-]{2,30}(?:\[[^\]\n]{1,100}\])?\{(?:[\w-]{1,30}=|[.#])[^{}\n]{1,100}\})/,
    hint: 'write the words alone: nothing is made of it'
  },
  {
    what: 'words to be filled in',
    needs: '[',
    pattern:
      /(?<![\w\]\\])\[(?:node:(?:title|nid|author|body|summary|created|changed)|site:(?:name|slogan|mail|base-url|login-url)|current-(?:user|page):[a-z][\w-]{0,40})(?::[a-z0-9][\w-]{0,40}){0,4}\](?![([])/,
    hint: 'nothing is filled in: write here what should stand here'
  },
  {
    what: 'a mark of a program for writers',
    needs: '$',
    pattern: /<!?\$Scr_\w{1,20}(?:::\d{1,6})?>/,
    hint: 'delete it: readers see it'
  },
  {
    what: 'a setting of another format',
    needs: '%',
    pattern: /^%![a-z]{3,15}(?:\([^)\n]{1,20}\))?:[ \t].{0,60}$/im,
    hint: 'delete it: readers see it'
  },
  {
    what: 'a command of slides',
    needs: ':',
    pattern: /^layout: (?:true|false)[ \t]*(?=\n(?:name|class|template|background-image): \S)/m,
    isAtMargin: true,
    hint: 'delete it: there are no slides here'
  }
]
