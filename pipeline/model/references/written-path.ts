/** Writes a path as a link in Markdown takes it. */

/** Percent-encoded is what would end the link or the path in it: white space, brackets, `%`, `?` and `#`. */
export function writtenPath(path: string): string {
  return path.replace(/[\s()<>%?#]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29')
  )
}
