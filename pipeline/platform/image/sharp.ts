/** The image library, set up once: one thread and no cache, so that memory stays in bounds. */
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

export {sharp}
