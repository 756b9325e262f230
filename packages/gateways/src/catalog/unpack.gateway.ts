import { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { feedLimits } from "@haat/domain/catalog"

/** The rest of the feed can't be read; the supplier is told why and what to do. */
export class Unreadable extends Error {
  readonly hint: string
  constructor(reason: string, hint: string) {
    super(reason)
    this.hint = hint
  }
}

const sliceBytes = 65_536

/** Pieces of bounded size, whatever the sender's; nothing for empty chunks. */
async function* slices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += sliceBytes) yield chunk.subarray(at, at + sliceBytes)
}

/** The first bytes (at least four, if there are that many), and all of them again. */
const peek = async (source: AsyncGenerator<Uint8Array>) => {
  const taken: Uint8Array[] = []
  let length = 0
  while (length < 4) {
    const next = await source.next()
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield* taken
    yield* source
  }
  return { head: Buffer.concat(taken), all: all() }
}

const isDamage = (error: unknown): boolean => String((error as NodeJS.ErrnoException).code).startsWith("Z_")

async function* gunzip(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let given = 0
  const counted = async function* () {
    for await (const chunk of packed) {
      given += chunk.length
      yield chunk
    }
  }
  const source = Readable.from(counted(), { objectMode: true, highWaterMark: 1 })
  const unpacked = source.pipe(createGunzip())
  source.on("error", (error) => unpacked.destroy(error))
  let made = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      made += chunk.length
      if (made > feedLimits.ratioFloorBytes && made > given * feedLimits.unpackRatio)
        throw new Unreadable(
          "the packed file unpacks to far more than its size",
          "send it unpacked, or in parts",
        )
      yield chunk
    }
  } catch (error) {
    if (error instanceof Unreadable || !isDamage(error)) throw error
    throw new Unreadable("the gzip file is damaged or cut off", "pack and send it again")
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

const encodingOf = (head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  return "utf-8"
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03
const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

const plain = async (bytes: AsyncIterable<Uint8Array>) => {
  const given = await peek(slices(bytes))
  if (isZip(given.head))
    throw new Unreadable("this is a zip or spreadsheet file", "save it as CSV (UTF-8); gzip may pack it")
  return isGzip(given.head) ? peek(gunzip(given.all)) : given
}

/** A feed's bytes (plain or gzip) as text in pieces; only UTF-8, and UTF-16 that says so, is text. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { head, all } = await plain(bytes)
  const decoder = new TextDecoder(encodingOf(head), { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new Unreadable("the file is not valid UTF-8 text", "save it with the encoding UTF-8")
    }
  }
  for await (const chunk of all) {
    const text = decode(chunk)
    if (text !== "") yield text
  }
  const rest = decode()
  if (rest !== "") yield rest
}
