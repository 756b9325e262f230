import "server-only"
import { headers } from "next/headers"
import { cache } from "react"
import { createRequestContext } from "../server/request-context.ts"
import { createCaller } from "../server/router.ts"

/** The procedures for server components: called in process, once per request built. Cookies can't be set here. */
export const caller = cache(async () =>
  createCaller(await createRequestContext(new Headers(await headers()))),
)
