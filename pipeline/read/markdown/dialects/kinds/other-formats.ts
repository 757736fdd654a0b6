/** Lists what other formats of text have, which Markdown would show as it is written: AsciiDoc, reStructuredText, wikis, notebooks, slides. */
import type {Dialect} from '../dialect.ts'
import {otherSystems} from './other-systems.ts'

const commentHint = 'delete it, or write `<!-- … -->`: readers see it'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const otherFormats: readonly Dialect[] = [
  {
    what: 'AsciiDoc',
    needs: '#.:<=[{|',
    sign: /[=#:<[{|]|(?<![A-Za-z\d])\.[. \p{Lu}]/u,
    pattern:
      /^={2,5}[ \t]\p{L}[^\n=]{0,100}$|(?<![^])=[ \t]\p{Lu}[^\n=]{0,100}$|^\[(?:source|listing|quote|verse|NOTE|TIP|WARNING|IMPORTANT|CAUTION)(?:,[^\]\n]{0,60})?\][ \t]*$|(?<![\w\\])(?:link|xref|image|include|footnote|btn|kbd|menu|toc|video|audio|icon|anchor|indexterm2?):{1,2}[^\s[\]]{0,100}\[[^\]\n]{0,100}(?:\]|$)|^\|={3,}[ \t]*$|^(?:ifn?def|ifeval|endif)::.{0,60}|^\.\p{Lu}[^\n.]{1,80}(?=\n(?:\[[a-z]|\||={4}|-{4}))|^<\d{1,2}>[ \t]\S.{0,40}|^\. \p{L}[^\n]{0,100}(?=\n\.{1,3} \S)|^<<<$|^\.{4}(?=\n)|(?<![^])\.(?!Net\b)\p{Lu}\p{Ll}{1,30}(?: \p{L}{1,30}){1,8}(?![^])|(?<![<\w])<<[\p{L}_][\w-]{0,60}, ?[^<>\n]{1,60}>>|(?<![\p{L}\p{N}#&/])#\p{L}[^\s#[\]|]{0,40}(?: [^\s#[\]|]{1,40}){0,2}(?<=\p{L}{2})#(?![\p{L}\p{N}#])|\{(?:nbsp|zwsp|wj|apos|quot|ldquo|rdquo|startsb|endsb|vbar|asterisk|backtick|plus|empty|cpp)\}|\[\.[a-z][\w-]{0,40}\]#[^#\n]{1,100}#|(?<![\w\\])(?:pass|stem|latexmath|asciimath):[a-z,]{0,10}\[[^\]\n]{1,100}\]|(?<![^])\[\[[a-z][\w-]{0,60}\]\](?=\p{L})/mu,
    hint: 'write it in Markdown: `## A heading`, `[words](address)`, `![what it shows](picture.png)`'
  },
  {
    what: 'a field',
    needs: ':',
    // below a line that names a part of a program it is an option of that
    pattern: /(?<!:::[ \t][\w.]{1,200}\n[^]{0,200})^[ >]*:[a-z][\w-]{0,40}:(?:[ \t]+\S.{0,40}|[ \t]*$)/im,
    hint: 'write it in the front matter, or delete it'
  },
  {
    what: 'a comment of another format',
    needs: '.',
    sign: /\.\. /,
    pattern: /^[ >]*\.\. (?![\w-]{1,40}::|\.)\p{L}.{0,60}/mu,
    hint: commentHint
  },
  {
    what: 'a comment of another format',
    needs: '%',
    pattern: /(?<![^])% \S.{0,60}/u,
    isAtMargin: true,
    hint: commentHint
  },
  {
    what: 'a link of reStructuredText',
    needs: '_',
    pattern: /^__?(?!\w)/,
    standsBehind: 'inlineCode',
    hint: 'write `[words](address)`'
  },
  {
    what: 'a link of reStructuredText',
    needs: '_',
    pattern: /^__ $/m,
    standsBefore: 'link',
    hint: 'write `[words](address)`'
  },
  {
    what: 'AsciiDoc',
    needs: ':',
    pattern: /(?<![\w:])mailto:$/,
    goesOn: /^[^\s[\]]{1,100}\[[^\]\n]{1,100}\]/,
    hint: 'write `[words](mailto:address)`'
  },
  {
    what: 'a word to be filled in',
    needs: '|',
    pattern: /\*\|[A-Z][\w:=|]{1,60}\|\*|(?<![\w|\\])\|[a-z][a-z_-]{2,40}\|(?![\w|])/i,
    hint: 'write what should stand here'
  },
  {
    what: 'markup of a wiki',
    needs: "!'(/<=[",
    pattern:
      /^(?:={3,6}[ \t]?[^\s=][^\n=]{0,100}={3,6}|==[ \t][^\s=][^\n=]{0,100}[ \t]==)[ \t]*$|'{3}[^'\n]{1,100}'{3}|(?<![\w'])'{2}[^\s'][^'\n]{0,80}(?<!\s)'{2}(?![\w'])|(?<![:\w/\\.])\/\/\p{L}[^/\n]{1,100}(?<!\s)\/\/(?![\w/])|(?<![\w(\\])\(\(\p{L}[^()\n]{2,100} [^()\n]{1,100}\)\)(?![)\w])|(?<![^])!! \p{L}.{0,60}|\[img(?:[ \t][^[\]\n]{0,60})?\[[^\]\n]{1,100}\]\]|<\$[a-z]{2,30}[ >]|^\(:[a-z][\w-]{1,20}(?:[ \t][^\n]{0,80})?:\)/mu,
    hint: 'write it in Markdown: `## A heading`, `**words**`'
  },
  {
    what: 'markup of a forum or a content system',
    needs: '=[',
    pattern:
      /\[\/[a-z][\w:]{0,20}\](?![([])|\[name=[^\]\n]{1,60}\](?=[ \t]*\[(?:time|color)=)|\[[a-z][\w:]{0,20}(?: [\w-]{1,20}=["'][^"'\]\n]{0,60}["']){1,6}[^[\]\n]{0,20}\](?![([])|^\[block:[a-z-]{1,30}\][ \t]*$/im,
    hint: 'write it in Markdown'
  },
  {
    what: 'an instruction of kramdown',
    needs: '{',
    pattern: /\{::[a-z]{1,30}\b.{0,60}?\}|\{:\/\w{0,30}\}/,
    hint: 'delete it; a comment is `<!-- … -->`'
  },
  {
    what: 'a part of a book',
    needs: '(',
    pattern: /(?<![^])\((?:PART\*?|APPENDIX)\) \S.{0,60}/,
    hint: 'delete the brackets, and write the parts into `contents` of `publication.yaml`'
  },
  {
    what: 'a reference',
    needs: '(@\\',
    pattern:
      /(?<![\w@.\\[-]|; )@(?:fig|tbl|sec|eq|lst|thm|lem|def|exm)[-:]\w[\w-]{0,60}|(?<![\w@.\\[-]|; )@[a-z][a-z_-]{1,40}(?:1[5-9]|20)\d\d[a-z]?(?!\w)|\\?@ref\([a-z][\w:-]{0,60}\)|^\(ref:[\w-]{1,60}\)|\(\\#[a-z]{2,10}:[\w-]{1,60}\)/im,
    hint: 'write a link to it, which is its number or title without words: `[](#its-id)`; or the source in a note'
  },
  {
    what: 'a numbered example',
    needs: '@',
    pattern: /^[ >]*\(@[\w-]{0,40}\)[ \t]+\S.{0,40}/m,
    hint: 'write its number: `(1)`'
  },
  {
    what: 'a block of lines',
    needs: '|',
    pattern: /^[ >]*\| \S[^|\n]{0,200}(?=\n[ >]*\| \S[^|\n]{0,200}$)/m,
    hint: 'end each line with a backslash, `\\`, and delete the `|`'
  },
  {
    what: 'hidden words',
    needs: '>|',
    pattern: /(?<![\w|\\])\|\|\p{L}{3}[^|\n]{0,200}\|\|(?![\w|])|(?<!\\)>![^\s!][^!\n]{0,200}!</u,
    hint: 'write `<details><summary>what it is</summary>…</details>`: readers see them'
  },
  {
    what: 'keys',
    needs: '+',
    pattern: /(?<![\w+])\+\+["\w-]{1,40}(?:\+["\w-]{1,40}){1,5}\+\+(?![\w+])/,
    hint: 'write `<kbd>Ctrl</kbd>+<kbd>C</kbd>`'
  },
  {
    what: 'the name of a sign',
    needs: ':',
    pattern: /(?<![\w:/]):(?:material|fontawesome|octicons|simple|fa|fas|bi|mdi)-[a-z0-9-]{1,60}:(?![\w:/])/,
    hint: 'write the word that it stands for, or delete it'
  },
  {
    what: 'the name of a sign',
    // Not at the head of a line, where it is a field, and not before code, where it is a role.
    needs: ':',
    pattern: /(?<![\w:/.\\]):(?<=\S[ \t]{0,3}:)[a-z][a-z_-]{1,28}[a-z]:(?![\w:/])/,
    goesOn: /^(?!`)/,
    hint: 'write the word that it stands for, or delete it'
  },
  {
    what: 'a property',
    needs: ':',
    sign: /::[ \t]/,
    pattern: /^[ >]*[\p{L}][\w -]{0,40}::[ \t]+\S.{0,40}|\[[a-z][\w -]{0,40}:: [^\]\n]{1,60}\]/imu,
    hint: 'write it in the front matter, or as words'
  },
  {
    what: 'a list of tags',
    needs: '#',
    pattern:
      /^[ >]*(?:#\p{L}[\p{L}\w/-]{0,40}[ \t]+){1,10}#\p{L}[\p{L}\w/-]{0,40}[ \t]*$|(?<!\S)#(?!N\/[AD](?!\w)|(?:DIV|DELEN)\/0!)\p{L}[\w-]{0,40}\/[\w/-]{1,40}/mu,
    hint: 'write them as words, or delete them'
  },
  {
    what: 'a line of Org',
    needs: '+<[',
    pattern:
      /^#\+[a-z_]{2,30}(?::|[ \t]|$).{0,60}|^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK): ?[<[]\d{4}-.{0,60}|\[:[a-z][\w.#-]{0,20} (?:\{|").{0,60}/imu,
    hint: 'write it in the front matter, or in Markdown'
  },
  {
    what: 'a line of Org',
    // In a file that begins so: below a table, `** estimated` is a note.
    needs: '*',
    pattern: /^\*{2,6}[ \t]+\p{Lu}[^*\n%]{0,80}$/mu,
    standsBeside:
      /^\s*(?:---\n(?:(?!---\n).*\n){0,200}---\n\s*)?\*{1,2}[ \t]+\p{Lu}[^*\n]{0,80}\n(?:(?!\*).*\n){0,40}\*{2,3}[ \t]+\p{Lu}/u,
    hint: 'write it in the front matter, or in Markdown'
  },
  {
    what: 'an aside of Leanpub',
    needs: '>{',
    pattern:
      /^(?:[ABDEITQWX]>[ \t]\S.{0,40}|\{(?:class|icon|title): ?[^}\n]{1,60}\}[ \t]*$|\{\/?(?:aside|blurb|discussion|pagebreak|quiz|frontmatter|mainmatter|backmatter)(?:,[^}\n]{1,60})?\}[ \t]*$)/m,
    hint: 'write `:::note` before it and `:::` after it'
  },
  {
    what: 'attributes of the block below',
    needs: '{',
    pattern:
      /(?<![^])\{(?:#[\w-]{1,60}, ?)?(?:class|format|width|height|sample|type|float|alt|caption): ?[^{}\n]{1,80}\}[ \t]*(?![^\n])/,
    isAtMargin: true,
    hint: 'delete them, or write `{#name}` at the end of the heading or paragraph'
  },
  {
    what: 'an entry of an index',
    // The set `{i: x > 0}` is none.
    needs: '({',
    sign: /\{i(?:ndex)?:|\({3}/,
    pattern:
      /\{(?:index: ?["\p{L}]|i: ?(?:"|\p{L}[\p{L}-]{1,40} \p{L}{2}))[^{}\n]{0,80}\}|(?<!\()\({3}\p{L}[^()\n]{1,80}\){3}(?!\))/u,
    hint: 'delete it: readers see it'
  },
  {
    what: 'an expression',
    // As components have it: something of something, or something that is called; `{i.e. so}` and the set `{f(x) : x > 0}` are none.
    needs: '{',
    pattern:
      /(?<![\w$\\{/#%^)}])\{(?!\w(?:\.\w\b|\((?!["'`])))(?:new )?[a-z_$][\w$]{0,40}(?:\.[a-z_$][\w$]{0,40}){0,6}(?:\.[a-z_$][\w$]{0,40}|\([^{}\n]{0,60}\))[^{}\n]{0,60}\}/i,
    hint: 'nothing is filled in: write here what should stand here'
  },
  {
    what: 'an expression',
    // Of Observable; a formula between dollar signs may begin with a group.
    needs: '${',
    pattern:
      /(?<![\w$\\])\$\{[^{}$\n]{0,60}[a-z_]\w{0,40}(?:\.[a-z]|\()[^{}$\n]{0,60}\}(?!\$)|(?<![\w$\\/-])\$\{[a-z]\w{0,40}\}(?![\w$/-])|(?<![\w$\\{])\{!?[a-z][\w.]{0,40} && .{0,60}/i,
    hint: 'nothing is filled in: write here what should stand here'
  },
  {
    what: 'a callout of Docsify',
    needs: '>',
    pattern: /(?<![^])[!?]> \S?.{0,60}/,
    hint: 'write `> [!NOTE]`, and its words below, each line behind a `>`'
  },
  {
    what: 'an option of a heading',
    sign: /:id=|\{docsify/,
    needs: '={',
    pattern: /(?<=\S )(?::id=[\w-]{1,60}|\{docsify-[a-z-]{1,30}\})[ \t]*$|(?<![^])\{docsify-[a-z-]{1,30}\}/m,
    hint: 'write `{#name}` at its end, or delete it'
  },
  {
    what: 'a film or a page of elsewhere',
    needs: '!',
    pattern: /(?<![\w!\\])![a-z]{4,20}$/,
    standsBefore: 'link',
    hint: 'write a link, `[words](address)`'
  },
  {
    what: 'a film or a page of elsewhere',
    needs: '%',
    pattern: /(?<![\w%\\])%\[https?:\/\/[^\]\s]{1,200}\]/,
    hint: 'write a link, `[words](address)`'
  },
  {
    what: 'a file that is taken in',
    // As writers' programs have it, alone in its paragraph.
    needs: '/',
    pattern:
      /(?<![^])\/(?:[\w-]{1,60}\/){0,8}[\w-]{1,60}\.(?:md|txt|csv|png|jpe?g|gif|svg)(?: ["(].{0,100})?(?![^])/i,
    isWholeParagraph: true,
    hint: 'write a picture, `![what it shows](picture.png)`, or put the text here'
  },
  {
    what: 'a part of a page',
    needs: '+',
    pattern: /^\+\+\+(?:[ \t]*\{.{0,100}|[ \t]*)$/m,
    hint: 'delete it, or write `---` for a line between two parts'
  },
  {
    what: 'a command of a notebook',
    needs: '!%|',
    pattern:
      /^(?:%[a-z]\w{2,30}(?:[ \t].{0,60})?|#\| [a-z][\w-]{1,30}.{0,60}|!(?:pip3?|conda|apt|apt-get|wget|curl|git|npm|python3?) \S.{0,60})$/m,
    hint: 'write it as code, between two lines of three backticks'
  },
  {
    what: 'a film or a link of Azure',
    needs: '[',
    pattern: /^\[!(?:VIDEO|div|INCLUDE|CODE|TAB)\b.{0,100}/im,
    hint: 'write a link, or the words'
  },
  ...otherSystems
]
