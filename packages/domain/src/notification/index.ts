export type { Notification } from "./notification.model.ts"
