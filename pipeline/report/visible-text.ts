/** Makes every character of a message visible, so that no file can write to the terminal. */

/** Control characters, and those that turn the direction of text or hide in it, become `\u{…}`; tabs become spaces. */
export function visibleText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(
      /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu,
      (character) => {
        const code = character.codePointAt(0) ?? 0
        return `\\u{${code.toString(16)}}`
      }
    )
}
