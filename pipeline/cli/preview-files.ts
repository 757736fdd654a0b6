/** Names the folder of the preview's page, which is beside the program's, where modules are joined and where they are not. */

export const previewFiles = new URL('../../preview/', import.meta.url)
