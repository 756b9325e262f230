export { makeNotifyAccount } from "./accounts/notify-account.use-case.ts"
export { makeNotifyOrder } from "./letters/notify-order.use-case.ts"
export type { AccountLetterKind, Letter, LetterKind, Notification, OrderFacts } from "./notification.model.ts"
export type {
  Goods,
  LinkSeals,
  Mail,
  Mailboxes,
  Mailer,
  NewWatch,
  NotificationEdge,
  OrderBook,
  SendClaim,
  Sends,
  StockNear,
  Watches,
  WatchLinks,
} from "./ports.ts"
export type { InLine, Pile, Told } from "./telling/choose-told.rule.ts"
export { makeNotifyWatch } from "./telling/notify-watch.use-case.ts"
export { makeTellWaiting } from "./telling/tell-waiting.use-case.ts"
export {
  type Good,
  WATCH_DAYS,
  WATCH_LIMIT,
  WATCH_STATES,
  WATCH_TURN_MS,
  type Watch,
  type Watcher,
  type Watching,
  type WatchRefusal,
  type WatchState,
  type WatchView,
} from "./watch.model.ts"
export { makeWatchSku } from "./watching/watch-sku.use-case.ts"
