import { randomFillSync } from "node:crypto"
import { v7 } from "uuid"

// Asking the system for a few bytes at a time costs more than all the rest of making an id.
const pool = Buffer.alloc(4096)
let used = pool.length

/** Fresh random bytes, each handed out once. */
const randomBytesOf = (count: number): Uint8Array => {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Uint8Array.from(pool.subarray(used, used + count))
  pool.fill(0, used, used + count)
  used += count
  return bytes
}

const lastSeq = 0xffff_ffff
const last = { msecs: 0, seq: 0 }

/** UUID v7: grows with time, within a millisecond too, so it suits primary keys. */
export const newId = (): string => {
  const random = randomBytesOf(16)
  const now = Date.now()
  if (now > last.msecs) {
    last.msecs = now
    // Starts in the lower half, so that a millisecond's ids never run out of room.
    last.seq = new DataView(random.buffer).getUint32(0) >>> 1
  } else if (last.seq < lastSeq) last.seq += 1
  else {
    last.msecs += 1
    last.seq = 0
  }
  return v7({ random, msecs: last.msecs, seq: last.seq })
}

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
const unbiased = Math.floor(256 / alphabet.length) * alphabet.length

/** A short random code to read aloud (no 0/O, 1/I/L, U); 10 letters hold 49 bits. */
export const publicCode = (length = 10): string => {
  let code = ""
  while (code.length < length) {
    for (const byte of randomBytesOf(length - code.length))
      if (byte < unbiased) code += alphabet[byte % alphabet.length]
  }
  return code
}
