import { inject } from "vitest"

/**
 * What a file finds in the engines, no other file changes meanwhile: no sweep takes its orders, no purge its rows, no list
 * shows another's. Where only one namespace was made ready, all files share it.
 */
const place = Number(process.env.VITEST_POOL_ID ?? 1) - 1
const own = inject("namespaces")?.[place]
if (own !== undefined) process.env.HAAT_NAMESPACE = own
