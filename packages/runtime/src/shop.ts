import type { Basket } from "@haat/domain/basket"
import type { Catalog } from "@haat/domain/catalog"
import type { Customers } from "@haat/domain/customers"
import type { Delivery } from "@haat/domain/delivery"
import type { Homepage } from "@haat/domain/homepage"
import type { Inventory } from "@haat/domain/inventory"
import type { Notification } from "@haat/domain/notification"
import type { Ordering } from "@haat/domain/ordering"
import type { Payment } from "@haat/domain/payment"
import type { Pricing } from "@haat/domain/pricing"
import type { Recommendation } from "@haat/domain/recommendation"
import type { Reporting } from "@haat/domain/reporting"
import type { Search } from "@haat/domain/search"

/** Every room's front door, wired to its adapters. */
export type Shop = {
  readonly catalog: Catalog
  readonly inventory: Inventory
  readonly delivery: Delivery
  readonly customers: Customers
  readonly pricing: Pricing
  readonly search: Search
  readonly homepage: Homepage
  readonly basket: Basket
  readonly ordering: Ordering
  readonly payment: Payment
  readonly notification: Notification
  readonly recommendation: Recommendation
  readonly reporting: Reporting
}
