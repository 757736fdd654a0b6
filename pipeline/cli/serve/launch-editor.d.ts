/** Declares the package launch-editor, which comes without types. */
declare module 'launch-editor' {
  /** `place` is `file:line:column`; the callback is called when no editor could be opened. */
  export default function launch(
    place: string,
    editor?: string,
    onError?: (file: string, message: string | null) => void
  ): void
}
