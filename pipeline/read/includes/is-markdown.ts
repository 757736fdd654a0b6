/** Tells by its name whether an included file is Markdown of some kind, with front matter that is none of its text. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|qmd|rmd|mkdn?|mdown|mdwn|mdte?xt)$/i.test(path)
}
