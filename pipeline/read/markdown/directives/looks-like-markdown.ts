/** Tells words with marks of Markdown, where other systems read these and words alone are read here. */

/** Whether words have emphasis, code, a link, or attributes at their end. */
export function looksLikeMarkdown(words: string): boolean {
  return /\*\S[^*]*\*|(?<!\w)_\S[^_]*_(?!\w)|`[^`]+`|\]\(|\{[a-z][^{}]*\}$/.test(words)
}
