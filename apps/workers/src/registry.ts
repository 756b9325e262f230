import type { Shop } from "@haat/runtime/shop"
import type { Room } from "./backbone/start-workers.ts"
import * as basket from "./basket/index.ts"
import * as catalog from "./catalog/index.ts"
import * as customers from "./customers/index.ts"
import * as delivery from "./delivery/index.ts"
import * as homepage from "./homepage/index.ts"
import * as inventory from "./inventory/index.ts"
import * as notification from "./notification/index.ts"
import * as ordering from "./ordering/index.ts"
import * as payment from "./payment/index.ts"
import * as pricing from "./pricing/index.ts"
import * as recommendation from "./recommendation/index.ts"
import * as reporting from "./reporting/index.ts"
import * as search from "./search/index.ts"

/** Every room's consumers and jobs: one line per context. */
export const rooms: readonly Room<Shop>[] = [
  { context: "catalog", ...catalog },
  { context: "inventory", ...inventory },
  { context: "delivery", ...delivery },
  { context: "customers", ...customers },
  { context: "pricing", ...pricing },
  { context: "search", ...search },
  { context: "homepage", ...homepage },
  { context: "basket", ...basket },
  { context: "ordering", ...ordering },
  { context: "payment", ...payment },
  { context: "notification", ...notification },
  { context: "recommendation", ...recommendation },
  { context: "reporting", ...reporting },
]
