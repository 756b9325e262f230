import { randomBytes } from "node:crypto"
import { v7 } from "uuid"

/** UUID v7: grows with time, so it suits primary keys. */
export const newId = (): string => v7()

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
const unbiased = Math.floor(256 / alphabet.length) * alphabet.length

/** A short random code to read aloud (no 0/O, 1/I/L, U); 10 letters hold 49 bits. */
export const publicCode = (length = 10): string => {
  let code = ""
  while (code.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < unbiased && code.length < length) code += alphabet[byte % alphabet.length]
    }
  }
  return code
}
