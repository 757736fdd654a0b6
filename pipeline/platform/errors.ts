/** Narrows the errors of failed system calls, puts them into words, and names the failures of what machines share. */

/** The code of a system error, such as `ENOENT`; undefined for any other thrown thing. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The code of a store that does not do what it is asked: to those who use it, a disk that fails. */
const storeCode = 'STORE'

/** What Node says where its permissions do not reach, and where it may load no addons. */
const [deniedCode, addonCode] = ['ERR_ACCESS_DENIED', 'ERR_DLOPEN_DISABLED'] as const

/** What Node says of a package that is not there: of a font, or of the part of one that is compiled for this system. */
const missingPackage = 'MODULE_NOT_FOUND'

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EEXIST: 'a file is in its place',
  ENOENT: 'there is no such place',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports a fault',
  ENOTEMPTY: 'the folder is not empty',
  EBUSY: 'it is in use',
  EADDRINUSE: 'another program has it',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOMEM: 'the memory is used up',
  [deniedCode]: 'Node was started with `--permission`, which does not allow it',
  [addonCode]: 'Node was started so that it loads nothing that is compiled for this machine',
  [storeCode]: 'the store does not do what it is asked',
  [missingPackage]: `a package that Tetrapla needs is not installed, or not for ${process.platform} on ${process.arch}`,
  ERR_MODULE_NOT_FOUND:
    'a part of the program can’t be read; too many files are open, or it is not installed whole'
}

/** How sharp begins its explanation of a missing part. */
const withoutAddon = 'Could not load the "sharp" module'

/** What the system lacks for any program, whatever it was about to do. */
const shortages: readonly string[] = [
  storeCode,
  deniedCode,
  addonCode,
  missingPackage,
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  // What Node says of a part of the program, too, when it may open no more files.
  'ERR_MODULE_NOT_FOUND'
]

/** The code of a shortage of the system that is behind an error, itself or as its cause; undefined when there is none. */
export function shortageBehind(error: unknown): string | undefined {
  const code = codeInWords(error) ?? systemCode(error)
  if (code !== undefined && shortages.includes(code)) return code
  return error instanceof Error && error.cause !== undefined ? shortageBehind(error.cause) : undefined
}

/** Whether a code is about what Node was started with. */
export function isOfPermissions(code: string): boolean {
  return code === deniedCode || code === addonCode
}

/** Whether packages have to be installed again. */
export function isOfPackages(code: string): boolean {
  return code === missingPackage
}

/** What is said in words alone: by Node of a worker that could not begin, `Worker initialization failure: EMFILE`, and by what needs an addon. */
function codeInWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.message.includes(addonCode)) return addonCode
  if (error.message.includes(withoutAddon)) return missingPackage
  return systemCode(error) === 'ERR_WORKER_INIT_FAILED' ? /: (E[A-Z]+)$/.exec(error.message)?.[1] : undefined
}

/** A system error in words, without paths. */
export function systemReason(error: unknown): string {
  const code = systemCode(error)
  if (code === undefined) return error instanceof Error ? error.message : 'unknown reason'
  return wordsOfCode(code)
}

/** What a code of a failed system call, such as `ENOSPC`, tells a user. */
export function wordsOfCode(code: string): string {
  return words[code] ?? `the system says ${code}`
}

/** A store that can't be reached, or refuses. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  /** By which it is known where a thread or another machine says that it was thrown there. */
  readonly code = storeCode
  /** Whether it understood what was asked, and does not allow it. */
  readonly isDenied: boolean
  constructor(message: string, {isDenied = false, ...options}: ErrorOptions & {isDenied?: boolean} = {}) {
    super(message, options)
    this.isDenied = isDenied
  }
}

/** A batch that was given up. */
export class BatchFailure extends Error {
  override readonly name = 'BatchFailure'
  /** Whether its workers ended, each while it had the batch. */
  readonly hasKilled: boolean
  constructor(message: string, hasKilled: boolean) {
    super(message)
    this.hasKilled = hasKilled
  }
}
