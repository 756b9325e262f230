import { basketEvents } from "../basket/index.ts"
import { catalogEvents } from "../catalog/index.ts"
import { customersEvents } from "../customers/index.ts"
import { deliveryEvents } from "../delivery/index.ts"
import type { EventDefinition } from "../envelope/index.ts"
import { homepageEvents } from "../homepage/index.ts"
import { inventoryEvents } from "../inventory/index.ts"
import { notificationEvents } from "../notification/index.ts"
import { orderingEvents } from "../ordering/index.ts"
import { paymentEvents } from "../payment/index.ts"
import { searchEvents } from "../search/index.ts"

/** Every event of the shop: topics, schemas and the map are drawn from this list. */
export const allEvents: readonly EventDefinition[] = [
  ...catalogEvents,
  ...inventoryEvents,
  ...orderingEvents,
  ...paymentEvents,
  ...deliveryEvents,
  ...customersEvents,
  ...basketEvents,
  ...homepageEvents,
  ...searchEvents,
  ...notificationEvents,
]
