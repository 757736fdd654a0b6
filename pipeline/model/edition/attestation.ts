/** Describes what vouches for an output: where it came from, and who signed that. */

/** What a build knows of itself once its files are made. */
export interface Attestation {
  /** The file that lists the digests of all others, and its own digest in hexadecimal. */
  readonly checksums: {readonly path: string; readonly sha256: string}
  /** The project's files that were read for what is published, relative to its root, in order. */
  readonly inputs: readonly string[]
  /** Folders of publications that an earlier build made, and this one left as they were. */
  readonly kept: readonly string[]
  /** Folders of publications with documents that could not be read, for which marks stand. */
  readonly unread: readonly string[]
}

/** The digests of all other files, as `sha256sum` writes them. */
export const sumsFile = 'SHA256SUMS'

/** Where the build came from. */
export const provenanceFile = 'provenance.json'

/** An OpenSSH signature of it (PROTOCOL.sshsig), for `ssh-keygen -Y verify`. */
export const signatureFile = 'provenance.json.sig'

/** What a build writes and its manifest cannot list: itself, the checksums of it, and what vouches for these. */
export const unlistedFiles: readonly string[] = ['manifest.json', sumsFile, provenanceFile, signatureFile]

/** What the signature is for: one for another namespace is none of ours. */
export const signatureNamespace = 'tetrapla'
