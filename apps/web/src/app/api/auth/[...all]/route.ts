import { handleAuth } from "../../../../server/identity/auth-door.ts"

export { handleAuth as GET, handleAuth as POST }
