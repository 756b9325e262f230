import { department, kind } from "../kind.ts"

const sizes = "size: S/M/L/XL"

export const fashionMen = department(
  {
    id: "fashion-men",
    name: "Men's Fashion",
    tint: 215,
    suppliers: ["SUP-05", "SUP-06"],
    about: ["Model is 183 cm and wears M.", "Wash with like colors; dry in the shade."],
  },
  [
    kind("men-tshirts", "Men's T-Shirts", {
      hsn: "6109",
      gst: 5,
      rupees: [299, 1499],
      grams: [160, 260],
      recolor: true,
      count: 32,
      brands: "Mool, Kora, Gully Wear, Indigo Lane, Chaukhat",
      items: "Crew Neck T-Shirt 👕, Polo T-Shirt 👕, Henley T-Shirt 👕, Training Vest 🎽",
      lines: "Roz, Monsoon, Nukkad, Basic, Sahyadri, Tez, Cutting Chai",
      title: "{brand} {line} {item} ({fabric})",
      facts:
        "fabric|Fabric||Combed Cotton/Organic Cotton/Bamboo Blend; gsm|Weight|gsm|160/180/220; fit|Fit||Regular/Slim/Relaxed",
      options: `color: Indigo/Olive/Off-White/Charcoal; ${sizes}`,
      about: "{gsm} gsm {fabric}, bio-washed, with a collar that stays flat after fifty washes.",
    }),
    kind("men-shirts", "Men's Shirts & Kurtas", {
      hsn: "6205",
      gst: 5,
      rupees: [599, 2999],
      grams: [220, 380],
      recolor: true,
      brands: "Indigo Lane, Tana Bana, Chaukhat, Neelkanth Studio, Kora",
      items:
        "Oxford Shirt 👔, Linen Shirt 👔, Straight Kurta 👘, Formal Shirt & Tie Set 👔, Safari Jacket 🧥, Quilted Jacket 🧥",
      lines: "Madras, Coromandel, Office, Kutch, Malabar, Pahadi",
      title: "{brand} {line} {item} ({fit} Fit)",
      facts:
        "fit|Fit||Regular/Slim/Relaxed; fabric|Fabric||Cotton/Linen/Khadi; sleeve|Sleeve||Full/Half/Roll-Up; iron|Easy iron|?",
      options: `color: White/Sky Blue/Maroon; ${sizes}`,
      about: "{fabric} woven in small mills, cut {fit}, with buttons that are sewn and not glued.",
    }),
    kind("men-bottoms", "Men's Jeans & Shorts", {
      hsn: "6203",
      gst: 12,
      rupees: [699, 2999],
      grams: [320, 620],
      recolor: true,
      brands: "Gully Wear, Indigo Lane, Mool, Rangrez",
      items: "Slim Jeans 👖, Straight Jeans 👖, Cotton Shorts 🩳, Cargo Trousers 👖, Track Shorts 🩳",
      lines: "Ghat, Deccan, Yamuna, Sadak, Raasta",
      title: "{brand} {line} {item} ({wash})",
      facts: "wash|Wash||Dark Wash/Stone Wash/Raw/Faded; stretch|Stretch|?; rise|Rise||Mid/High",
      options: "color: Indigo/Black/Khaki; size: 30/32/34/36",
      about: "Denim with a little give, pockets deep enough for a phone, and a {wash} that ages well.",
    }),
    kind("men-accessories", "Men's Accessories", {
      hsn: "6217",
      gst: 12,
      rupees: [149, 2999],
      grams: [30, 320],
      recolor: true,
      brands: "Chaukhat, Mool, Rangrez, Chamda & Co",
      items:
        "Cotton Cap 🧢 *349, Sunglasses 🕶️ *1299, Crew Socks 🧦 *199, Woollen Muffler 🧣, Leather Wallet 👛 *899, Winter Gloves 🧤, Felt Hat 🎩, Reading Glasses 👓, Canvas Belt Bag 👝",
      lines: "Roz, Safar, Office, Pahad, Shehar",
      title: "{brand} {line} {item}",
      facts:
        "material|Material||Cotton/Leather/Wool/Acetate; season|Season||All Year/Winter/Summer; gift|Gift box|?",
      options: "color: Black/Tan/Navy",
      about: "A small thing in good {material}, noticed by those who notice.",
    }),
  ],
)

export const fashionWomen = department(
  {
    id: "fashion-women",
    name: "Women's Fashion",
    tint: 335,
    suppliers: ["SUP-06", "SUP-05"],
    about: ["Colors are photographed in daylight.", "Try it at home: returns are free for fifteen days."],
  },
  [
    kind("sarees", "Sarees & Ethnic Wear", {
      hsn: "5407",
      gst: 5,
      rupees: [799, 14_999],
      grams: [380, 950],
      recolor: true,
      count: 32,
      brands: "Tana Bana, Resham Ghar, Phulwari, Rangrez, Neelkanth Studio",
      items:
        "Handloom Saree 🥻 *2600, Anarkali Kurta 👗, Straight Kurti 👘, Lehenga Set 👗 *5200, Silk Saree 🥻 *6800",
      lines: "Kanchi, Banaras, Chanderi, Paithan, Sanganer, Bandhej, Jamdani",
      title: "{brand} {line} {item} ({fabric})",
      facts:
        "fabric|Fabric||Mulberry Silk/Cotton/Georgette/Chanderi; work|Work||Zari/Block Print/Embroidery/Plain; blouse|Blouse piece included|?",
      options: "color: Peacock Blue/Maroon/Mustard/Bottle Green",
      about: "{work} on {fabric}, woven and finished by families who have done it for generations.",
    }),
    kind("women-western", "Dresses & Tops", {
      hsn: "6204",
      gst: 5,
      rupees: [399, 3499],
      grams: [180, 480],
      recolor: true,
      count: 30,
      brands: "Phulwari, Kora, Saanjh, Indigo Lane",
      items:
        "Summer Dress 👗, Wrap Top 👚, Peplum Blouse 👚, Maxi Dress 👗, One-Piece Swimsuit 🩱, Beach Co-ord 👙, Denim Jacket 🧥",
      lines: "Goa, Chameli, Saanjh, Barkha, Juhi, Leher",
      title: "{brand} {line} {item} ({fabric})",
      facts:
        "fabric|Fabric||Rayon/Cotton/Linen/Modal; sleeve|Sleeve||Sleeveless/Short/Three-Quarter/Full; lined|Lined|?; pockets|Pockets|?",
      options: `color: Coral/Sage/Ivory; ${sizes}`,
      about: "Falls lightly, breathes in May, and (look closely) often has pockets.",
    }),
    kind("handbags", "Handbags & Clutches", {
      hsn: "4202",
      gst: 18,
      rupees: [349, 5999],
      grams: [180, 980],
      recolor: true,
      brands: "Chamda & Co, Jhola, Saanjh, Rangrez",
      items:
        "Tote Handbag 👜, Evening Clutch 👝, Coin Purse 👛 *399, Shopper Bag 🛍️, Sling Bag 👜, Canvas Backpack 🎒",
      lines: "Bazaar, Mandi, Sham, Roz, Kutch",
      title: "{brand} {line} {item} ({material})",
      facts:
        "material|Material||Vegan Leather/Canvas/Jute/Leather; compartments|Compartments|pcs|1/2/3; zip|Zip closure|?",
      options: "color: Tan/Black/Wine",
      about: "{material} with room for a lunch box, a book and everything that collects at the bottom.",
    }),
    kind("jewelry", "Jewelry & Hair", {
      hsn: "7117",
      gst: 3,
      rupees: [149, 8999],
      grams: [12, 140],
      recolor: true,
      brands: "Nakshatra Art, Moti Mahal Works, Jhumka Lane, Saanjh",
      items:
        "Solitaire Ring 💍 *3200, Pearl Necklace 📿, Crystal Pendant 💎, Hair Bow Set 🎀 *199, Sun Hat 👒, Tiara 👑, Silk Scarf 🧣, Hair Comb 🪮",
      lines: "Chaand, Tara, Moti, Meena, Kundan",
      title: "{brand} {line} {item} ({plating})",
      facts:
        "plating|Finish||Gold Plated/Silver/Oxidized/Rose Gold; skin|Nickel free|?; occasion|Occasion||Daily/Festive/Wedding",
      options: "color: Gold/Silver",
      about: "{plating}, light on the ear, made to be worn and not kept in a locker.",
    }),
  ],
)
