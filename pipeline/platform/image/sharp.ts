/** Loads the image library with one thread and no cache, so that memory stays in bounds. */
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

export {sharp}
