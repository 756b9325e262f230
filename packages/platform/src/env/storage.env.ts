import { z } from "zod"
import { namespace } from "./namespace.env.ts"
import { lazyEnv, parseEnv, port } from "./read.env.ts"

/** The blob store, any S3 API. */
export const storageEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      S3_URL: z.url().default(`http://127.0.0.1:${port(18_333, source)}`),
      S3_REGION: z.string().default("us-east-1"),
      S3_ACCESS_KEY: z.string().default("haat"),
      S3_SECRET_KEY: z.string().default("haat-secret"),
    },
    source,
  )
  return {
    endpoint: env.S3_URL,
    region: env.S3_REGION,
    accessKey: env.S3_ACCESS_KEY,
    secretKey: env.S3_SECRET_KEY,
    bucket: namespace().bucket,
  }
})
