import { handleTrpc } from "../../../../server/trpc-door.ts"

export { handleTrpc as GET, handleTrpc as POST }
