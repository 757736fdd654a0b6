/** Changes a text as little as can be. */

/** The first letter or number another; one more letter where there is none. */
export function withAnotherLetter(text: string): string {
  const other = text.replace(/[\p{L}\p{N}]/u, (letter) => (letter === 'q' ? 'z' : 'q'))
  return other === text ? `${text}q` : other
}
