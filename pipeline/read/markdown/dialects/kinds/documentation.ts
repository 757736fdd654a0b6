/** Lists what comments of programs and manuals have, which tools turn into pages: Javadoc, Doxygen, POD, Texinfo and manual pages. */
import type {Dialect} from '../dialect.ts'

const hint = 'write it in Markdown, or delete it'

/** A line that names a part of a program, as mkdocstrings has it: `::: package.module`. No directive has such a name. */
export const namesProgram = /^[ >]*:::[ \t]+[a-z_]\w{0,60}(?:\.\w{1,60}){1,12}[ \t]*$/im

/**
 * Only what nobody writes on purpose: a sentence that happens to look alike must not be told. A line that wraps may begin with any of these
 * words; so a second such line has to stand near the first.
 */
export const documentation: readonly Dialect[] = [
  {
    what: 'markup of a comment in a program',
    needs: '@',
    // The second with an address in it, which is a link of its own.
    pattern: /(?<!\{)\{@[a-z][A-Za-z-]{2,30}(?:[ \t][^{}\n]{0,120})?(?:\}|[ \t]$)/,
    hint
  },
  {
    what: 'markup of a comment in a program',
    needs: '@\\',
    pattern:
      /^[ >]*[@\\](?:brief|t?param|returns?|retval|throws?|see|sa|deprecated)(?:\[(?:in|out|in,out)\])?[ \t]+\S.{0,60}/m,
    standsBeside:
      /^[ >]*[@\\](?:brief|t?param)(?:\[(?:in|out|in,out)\])?[ \t]+\S.*\n(?:[ >]*\n)?[ >]*[@\\](?:brief|t?param|returns?|retval|throws?|see|sa|deprecated)(?:\[(?:in|out|in,out)\])?[ \t]+\S/m,
    hint
  },
  {
    what: 'markup of Perl',
    needs: '=',
    pattern:
      /(?<![^])=(?:(?:head[1-4]|item)[ \t]+\S.{0,60}|over(?:[ \t]+\d{1,2})?|back|cut|pod|(?:encoding|begin|end)[ \t]+[\w-]{1,20})[ \t]*(?![^])/,
    isAtMargin: true,
    standsBeside:
      /^=(?:head[1-4] \S|over(?: \d{1,2})?$|pod$)[^]{0,500}?\n\n=(?:(?:head[1-4]|item) \S|(?:over(?: \d{1,2})?|back|cut)$)/m,
    hint
  },
  {
    what: 'markup of Texinfo',
    needs: '@',
    pattern:
      /^@(?:node|chapter|section|subsection|unnumbered|appendix|itemize|menu|end (?:itemize|menu|table|example)|deftypefn|cindex)(?:[ \t]+\S.{0,60})?$/m,
    standsBeside:
      /^@node [^\n]{1,200}\n@(?:chapter|(?:sub)?section|unnumbered|appendix|top) |^@(?:itemize|menu)\b[^]{0,500}?\n@end (?:itemize|menu)$/m,
    hint
  },
  {
    what: 'markup of Texinfo',
    needs: '@',
    pattern: /(?<![\w@])@(?:code|samp|var|file|xref|pxref|dfn|kbd|command|option)\{[^{}\n]{1,100}\}/,
    hint
  },
  {
    what: 'markup of a manual page',
    needs: '.',
    sign: /\.(?:S[Hh]|TH)[ \t]/,
    pattern: /^\.(?:S[Hh][ \t]+"?[A-Z][A-Z -]{2,60}"?|TH[ \t]+"?[\w.-]{1,60}"?[ \t]+"?\d.{0,60})[ \t]*$/m,
    isAtMargin: true,
    standsBeside: /^\.(?:S[Hh] "?[A-Z]{3}|TH )[^]{0,500}?\n\.(?:(?:SH|SS|Sh|Nm|Nd|B|I|BR) \S|(?:PP|TP|Pp)$)/m,
    hint
  },
  {
    what: 'a place for what a program says of itself',
    needs: ':',
    pattern: namesProgram,
    hint: 'nothing is generated here: write what readers should know, or link to where it is said'
  }
]
