/** Opens a file at a line in the editor that is in use. */

export interface EditorPlace {
  /** Absolute. */
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Whether there was an editor to open it with. */
export type OpenInEditor = (place: EditorPlace) => Promise<boolean>

/** That of `--editor`, else one that runs, else that of the environment's LAUNCH_EDITOR, VISUAL or EDITOR. */
export function editorOpener(editor: string | undefined): OpenInEditor {
  return async ({path, line, column}) => {
    const {default: launch} = await import('launch-editor')
    return new Promise((resolve) => {
      launch(`${path}:${line}:${column}`, editor, () => resolve(false))
      // It says nothing when all went well.
      setTimeout(() => resolve(true), 300)
    })
  }
}
