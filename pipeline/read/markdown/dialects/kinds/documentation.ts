/** Lists what comments of programs and manuals have, which tools turn into pages: Javadoc, Doxygen, POD, Texinfo and manual pages. */
import type {Dialect} from '../dialect.ts'

const hint = 'write it in Markdown, or delete it'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const documentation: readonly Dialect[] = [
  {
    what: 'markup of a comment in a program',
    needs: '@\\',
    pattern:
      /\{@(?:link|linkplain|code|literal|inheritDoc|value|snippet|systemProperty)(?:[ \t][^{}\n]{0,100})?\}|^[ >]*(?:\\(?:brief|param|returns?|retval|throws?|ref|sa|see|deprecated)(?:\[(?:in|out|in,out)\])?[ \t]+\S.{0,60}|@(?:param|tparam|retval|brief)(?:\[(?:in|out|in,out)\])?[ \t]+\S{1,40}[ \t]+\S.{0,60})/m,
    hint
  },
  {
    what: 'markup of Perl',
    needs: '=',
    pattern: /(?<![^])=(?:head[1-4]|over|item|back|cut|pod|encoding|begin|end)(?:[ \t]+\S.{0,60})?(?![^\n])/,
    isAtMargin: true,
    hint
  },
  {
    what: 'markup of Texinfo',
    needs: '@',
    pattern:
      /^@(?:node|chapter|section|subsection|unnumbered|appendix|itemize|menu|end (?:itemize|menu|table|example)|deftypefn|cindex)(?:[ \t]+\S.{0,60})?$|(?<![\w@])@(?:code|samp|var|file|xref|pxref|dfn|kbd|command|option)\{[^{}\n]{1,100}\}/m,
    hint
  },
  {
    what: 'markup of a manual page',
    needs: '.',
    sign: /^\./m,
    pattern:
      /^\.(?:(?:SH|TH|SS|Sh|Ss|Nm|Dd|Dt)[ \t]+\S.{0,60}|(?:PP|TP|RS|RE|nf|fi)|(?:B|I|BR|IR|RB|RI) [\w"\\-].{0,60})$/m,
    isAtMargin: true,
    hint
  }
]
