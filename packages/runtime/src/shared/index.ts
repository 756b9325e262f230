export { beat, beatTopic } from "./beat.ts"
export { type Clients, clients, closeAll } from "./clients.ts"
