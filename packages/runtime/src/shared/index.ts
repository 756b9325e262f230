export { beat, beatTopic } from "./beat.ts"
export { type Clients, clients, closeAll, closeWith } from "./clients.ts"
export { observeRooms } from "./observe-rooms.ts"
export { makeOutboxCare, type OutboxCare, type OutboxStore, outboxStores } from "./outbox-care.ts"
