import type { Basket } from "@haat/domain/basket"
import type { Catalog, Questions, Reviews, Sellers } from "@haat/domain/catalog"
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
import { createBasket } from "./basket.ts"
import { createQuestions } from "./catalog/questions.ts"
import { createReviews } from "./catalog/reviews.ts"
import { createSellers } from "./catalog/sellers.ts"
import { createCatalog } from "./catalog.ts"
import { createCustomers } from "./customers.ts"
import { createDelivery } from "./delivery.ts"
import { createHomepage } from "./homepage.ts"
import { createInventory } from "./inventory.ts"
import { createNotification } from "./notification.ts"
import { createOrdering } from "./ordering.ts"
import { createPayment } from "./payment.ts"
import { createPricing } from "./pricing.ts"
import { createRecommendation } from "./recommendation.ts"
import { createReporting } from "./reporting.ts"
import { createSearch } from "./search.ts"
import { type Clients, clients, observeRooms } from "./shared/index.ts"

/** Every room's front door, wired to its adapters. */
export type Shop = {
  readonly catalog: Catalog
  /** The catalog's other door: what shoppers write about products. */
  readonly reviews: Reviews
  readonly questions: Questions
  /** And who sells, as the tax office knows them. */
  readonly sellers: Sellers
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

/** What reconciliation may set right, each by ordering's own step. */
export const repairsBy = (ordering: Ordering) => ({
  releaseHold: ordering.releaseDeadHold,
  refund: ordering.refundStray,
  endHold: ordering.expireOrder,
  finishSetAside: ordering.finishSetAside,
})

/** Wires the thirteen rooms once per process; engines are connected to on first use. */
export const createShop = (given: Clients = clients): Shop => {
  const catalog = createCatalog(given)
  const sellers = createSellers(given)
  const delivery = createDelivery(given)
  const inventory = createInventory(given, { catalog, delivery })
  const pricing = createPricing(given, { catalog })
  const customers = createCustomers(given, { delivery })
  const recommendation = createRecommendation(given)
  const search = createSearch(given, { catalog, inventory, delivery, recommendation })
  const homepage = createHomepage(given, { catalog })
  const basket = createBasket(given, { catalog, inventory, delivery, pricing })
  const ordering = createOrdering(given, { basket, catalog, sellers, delivery, inventory, pricing })
  const reviews = createReviews(given, ordering)
  const questions = createQuestions(given, ordering)
  const payment = createPayment(given, {
    settle: ordering.settle,
    repairs: repairsBy(ordering),
  })
  const notification = createNotification(given, { ordering, catalog, customers, delivery, inventory })
  const reporting = createReporting(given)
  return observeRooms({
    ...{
      catalog,
      reviews,
      questions,
      sellers,
      inventory,
      delivery,
      pricing,
      customers,
      search,
      homepage,
      basket,
    },
    ...{ ordering, payment, notification, recommendation, reporting },
  })
}
