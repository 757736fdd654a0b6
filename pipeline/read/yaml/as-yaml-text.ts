/** Writes a text as YAML takes it. */

/** Plain where that says the same, else in double quotes, as JSON has them (YAML 1.2 §1.3). */
export function asYamlText(text: string): string {
  return /^\p{L}[\p{L}\p{N} ,._/-]*$/u.test(text) ? text : JSON.stringify(text)
}
