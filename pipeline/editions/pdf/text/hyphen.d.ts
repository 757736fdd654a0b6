/** Declares the part of hyphen that we use; the package has no types of its own. */
declare module 'hyphen/*' {
  const language: {
    hyphenateSync(
      text: string,
      options: {readonly hyphenChar: string; readonly minWordLength: number}
    ): string
  }
  export default language
}
