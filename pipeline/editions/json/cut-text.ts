/** Cuts a text that is too long for one passage. */

/**
 * Parts of at most `longest` characters (UTF-16 code units), which together are the text: cut after the last sentence that
 * fits, else after the last word, else between two characters. White space where it is cut goes.
 */
export function cutText(text: string, longest: number): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const end = endOf(rest.slice(0, longest + 1), longest)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest].filter((part) => part !== '')
}

/** How much of a text that goes on is taken. */
function endOf(start: string, longest: number): number {
  const sentence = lastMatch(start, /[.!?…。！？؟।]["'’”»)\]]*\s/gu)
  // A sentence that ends early would leave a passage of a few words.
  if (sentence > longest / 2) return sentence
  const word = lastMatch(start, /\S\s/gu)
  if (word > longest / 2) return word
  // Never between the halves of a surrogate pair, nor before a mark that belongs to the letter before it.
  let end = longest
  while (
    end > longest / 2 &&
    /^(?:\p{M}|\p{Cf}|\p{Variation_Selector}|[\udc00-\udfff])/u.test(start.slice(end))
  )
    end -= 1
  return end
}

/** Where the last match ends; 0 when there is none. */
function lastMatch(text: string, pattern: RegExp): number {
  let end = 0
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}
