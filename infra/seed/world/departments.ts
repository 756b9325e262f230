import { appliances } from "./departments/appliances.ts"
import { beauty } from "./departments/beauty.ts"
import { books, travel } from "./departments/books.ts"
import { computers } from "./departments/computers.ts"
import { fashionMen, fashionWomen } from "./departments/fashion.ts"
import { footwear } from "./departments/footwear.ts"
import { automotive, garden } from "./departments/garden.ts"
import { grocery } from "./departments/grocery.ts"
import { home } from "./departments/home.ts"
import { kids } from "./departments/kids.ts"
import { kitchen } from "./departments/kitchen.ts"
import { mobiles } from "./departments/mobiles.ts"
import { sports } from "./departments/sports.ts"
import type { Department } from "./kind.ts"

export const departments: readonly Department[] = [
  mobiles,
  computers,
  fashionWomen,
  fashionMen,
  footwear,
  grocery,
  kitchen,
  home,
  appliances,
  beauty,
  kids,
  sports,
  books,
  travel,
  garden,
  automotive,
]
