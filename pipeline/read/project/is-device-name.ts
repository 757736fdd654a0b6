/** Tells the names that Windows keeps for devices, and gives to no file and no folder, whatever their ending. */

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/i.test(name)
}

/** What is said of one. */
export function deviceWords(name: string): string {
  return `\`${name}\` is a name that Windows gives to no file`
}
