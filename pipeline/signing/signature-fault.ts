/** Defines the error for a signature that is none, or of a kind that is not known. */

export class SignatureFault extends Error {
  override readonly name = 'SignatureFault'
}
