import type { FeedFormat, FeedReader, FeedRecord } from "@haat/domain/catalog"
import { readDelimited } from "./delimited-feed.gateway.ts"
import { readGoogleXml } from "./google-feed.gateway.ts"
import { readJsonLines } from "./json-lines-feed.gateway.ts"
import { textOf, Unreadable } from "./unpack.gateway.ts"

const records = (format: FeedFormat, text: AsyncIterable<string>): AsyncIterable<FeedRecord> => {
  switch (format) {
    case "csv":
    case "tsv":
      return readDelimited(text, format)
    case "jsonl":
      return readJsonLines(text)
    case "google-xml":
      return readGoogleXml(text)
  }
}

/** Reads any of the formats, plain or gzip. What is wrong with the bytes comes as records, never as a throw. */
export const makeFeedReader = (): FeedReader => ({
  read: async function* (format, bytes) {
    try {
      yield* records(format, textOf(bytes))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      yield { kind: "unreadable", reason: error.message, hint: error.hint }
    }
  },
})

const formats: readonly (readonly [RegExp, FeedFormat])[] = [
  [/\.csv(?:\.gz)?$/i, "csv"],
  [/\.(?:tsv|tab|txt)(?:\.gz)?$/i, "tsv"],
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, "jsonl"],
  [/\.(?:xml|rss|atom)(?:\.gz)?$/i, "google-xml"],
]

/** The format a file's name tells; undefined when it tells none. */
export const formatOfName = (name: string): FeedFormat | undefined =>
  formats.find(([pattern]) => pattern.test(name))?.[1]
