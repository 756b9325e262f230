/** FNV-1a over UTF-16 units, 32 bits: spreads texts evenly, whatever they look like. No secret, and no proof against whoever means to collide. */
export const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
