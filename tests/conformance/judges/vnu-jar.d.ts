/** The types of vnu-jar, which has none of its own: the jar's path, as an object. */
declare module 'vnu-jar' {
  const jar: {toString(): string}
  export default jar
}
