export { makeNotifyOrder } from "./letters/notify-order.use-case.ts"
export type { Letter, LetterKind, Notification, OrderFacts } from "./notification.model.ts"
export type { Mail, Mailer, NotificationEdge, OrderBook, SendClaim, Sends } from "./ports.ts"
