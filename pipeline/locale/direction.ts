/** Determines the direction that a language is written in. */

/** Languages that are written so unless their tags name another script (CLDR's likely subtags). */
const rightToLeft = new Set(
  (
    'ar arc ckb dv fa he ks ps sd syr ug ur yi acm aeb aii ajp apc apd arq ars ary arz ayl azb bal bgn bqi cld glk haz hno ' +
    'khw lki lrc luz mzn nqo ota pbt pnb prs pst rhg sdh skr syc ydd iw'
  ).split(' ')
)
const rightToLeftScripts = new Set(['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'])

const rightToLeftLetters =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const wholly = new RegExp(`^(?:${rightToLeftLetters.source}|[\\p{M}\\u0640])+$`, 'u')

/** Whether a letter is written from right to left. */
export function isRightToLeft(letter: string): boolean {
  return rightToLeftLetters.test(letter)
}

/** Whether words are letters from right to left alone: they stand as they are beside any others, and may be joined to them. */
export function isWhollyRightToLeft(words: string): boolean {
  return wholly.test(words)
}

/** By a BCP 47 tag: its script subtag, if it has one, else its language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeft.has(primary) ? 'rtl' : 'ltr'
}
