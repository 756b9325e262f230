import { router } from "../trpc.ts"
import { besideRouter } from "./beside/beside.ts"
import { purchaseRouter } from "./purchase.ts"
import { windowRouter } from "./window.ts"

/** The REST API: the same procedures under stable names, with inputs and answers fit for a document. */
export const restRouter = router({ browse: windowRouter, beside: besideRouter, buy: purchaseRouter })
