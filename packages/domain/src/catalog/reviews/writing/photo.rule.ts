export const photoLimitBytes = 8 * 1024 * 1024

/** Under whose name the picture library files a review's photo: nobody can use another's. */
export const photoReference = (customerId: string, photoId: string): string =>
  `review:${customerId}:${photoId}`

const startsWith = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, at) => bytes[from + at] === byte)

const jpeg = [0xff, 0xd8, 0xff]
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const riff = [0x52, 0x49, 0x46, 0x46]
const webp = [0x57, 0x45, 0x42, 0x50]

/** By its first bytes, never by a name or a header: a JPEG, PNG or WebP. SVG and the rest aren't handed to any decoder. */
export const isPhoto = (bytes: Uint8Array): boolean =>
  startsWith(bytes, jpeg) || startsWith(bytes, png) || (startsWith(bytes, riff) && startsWith(bytes, webp, 8))
