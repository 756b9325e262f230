import { createHash } from "node:crypto"

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

/** A UUID v7 of the given time whose random part comes from `name`: the same past each time, in the order it happened. */
export const uuidAt = (time: Date, name: string): string => {
  const millis = time.getTime().toString(16).padStart(12, "0")
  const rest = digest(name)
  return [
    millis.slice(0, 8),
    millis.slice(8),
    `7${rest.slice(0, 3)}`,
    `8${rest.slice(3, 6)}`,
    rest.slice(6, 18),
  ].join("-")
}

/** An order code of ten letters that comes from `name`. */
export const codeOf = (name: string): string =>
  [...Buffer.from(digest(name), "hex").subarray(0, 10)].map((byte) => letters[byte % letters.length]).join("")
