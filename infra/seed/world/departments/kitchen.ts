import { department, kind } from "../kind.ts"

export const kitchen = department(
  {
    id: "kitchen",
    name: "Kitchen & Dining",
    tint: 28,
    suppliers: ["SUP-03", "SUP-04", "SUP-12"],
    about: [
      "Food-safe materials, tested for everyday Indian cooking.",
      "Packed in recycled card without plastic foam.",
    ],
  },
  [
    kind("cookware", "Cookware", {
      hsn: "7323",
      gst: 12,
      rupees: [399, 6999],
      grams: [700, 4200],
      brands: "Patila, Loha Craft, Tamra, Angeethi, Mitti Ghar",
      items:
        "Cast Iron Skillet 🍳, Clay Biryani Handi 🥘, Stainless Steel Stock Pot 🍲, Fondue Pot 🫕, Tri-Ply Kadhai 🥘, Steamer Pot 🍲, Dosa Tawa 🍳",
      lines: "Agni, Pakshala, Dum, Chef, Virasat, Roz",
      title: "{brand} {line} {item}, {capacity} L",
      facts:
        "capacity|Capacity|L|1.5/2/3/5; material|Material||Cast Iron/Stainless Steel/Clay/Hard Anodized; induction|Induction base|?",
      options: "color: Natural/Black",
      about: "{material} that holds its heat, so onions brown instead of steaming.",
    }),
    kind("pressure-cookers", "Pressure Cookers", {
      hsn: "7615",
      gst: 12,
      rupees: [899, 5499],
      grams: [1400, 4600],
      brands: "Patila, Loha Craft, Pakshala, Angeethi",
      items:
        "Pressure Cooker 🍲 *1900, Inner-Lid Pressure Cooker 🥘 *2300, Handi Pressure Cooker 🫕 *2600, Outer-Lid Pressure Cooker 🍲 *1700",
      lines: "Seeti, Roz, Virasat, Jhatpat, Chef",
      title: "{brand} {line} {item}, {liters} L",
      facts:
        "liters|Capacity|L|2/3/5/7.5; material|Material||Aluminum/Stainless Steel/Hard Anodized; induction|Induction base|?; warranty|Warranty|yr|2/5/10",
      options: "color: Silver/Black",
      about:
        "Dal in three whistles: {material}, {liters} liters, with a safety valve that has been tested twice.",
    }),
    kind("tableware", "Plates, Bowls & Cutlery", {
      hsn: "6911",
      gst: 12,
      rupees: [149, 3999],
      grams: [150, 3200],
      brands: "Kumbhar Kala, Meenakari, Thali House, Tamra",
      items:
        "Dinner Plate Set 🍽️ *2200, Cutlery Set 🍴, Serving Spoon Set 🥄 *450, Soup Bowl Set 🥣, Chopstick Set 🥢, Salad Bowl 🥗, Serving Bowl 🍚",
      lines: "Neel, Jharokha, Bagh, Utsav, Mela, Sada",
      title: "{brand} {line} {item} ({material})",
      facts:
        "material|Material||Stoneware/Stainless Steel/Bone China/Brass; dishwasher|Dishwasher safe|?; pieces|Pieces|pcs|4/6/12/18",
      options: "color: Indigo/Terracotta/White",
      about: "{pieces} pieces in {material}, made for daily dal-chawal and for guests alike.",
    }),
    kind("mugs", "Mugs, Teapots & Glasses", {
      hsn: "6912",
      gst: 12,
      rupees: [129, 2499],
      grams: [180, 1400],
      recolor: true,
      brands: "Meenakari, Chai Nagari, Kumbhar Kala, Kaanch",
      items:
        "Coffee Mug ☕, Ceramic Teapot 🫖, Kulhad Cup Set 🍵, Tall Glass Set 🥛, Cocktail Glass Set 🍸, Wine Glass Set 🍷, Milk Tumbler 🥛, Whisky Glass Set 🥃",
      lines: "Subah, Adda, Baarish, Kadak, Shaam, Neel",
      title: "{brand} {line} {item}, {volume} ml",
      facts:
        "volume|Volume|ml|150/250/350/500; material|Material||Stoneware/Glass/Bone China; microwave|Microwave safe|?",
      options: "color: Blue/Green/Mustard/White",
      about: "Sits well in the hand and keeps {volume} ml warm to the last sip.",
    }),
    kind("bottles", "Bottles, Jars & Lunch Boxes", {
      hsn: "3924",
      gst: 18,
      rupees: [149, 2299],
      grams: [120, 1500],
      recolor: true,
      brands: "Tamra, Dabba Co, Jal, Bhandar",
      items:
        "Copper Water Bottle 🍶 *899, Bento Lunch Box 🍱, Glass Storage Jar 🫙, Sipper Tumbler 🥤 *349, Baby Sipper 🧃, Canister Set 🥫, Insulated Tiffin 🍱",
      lines: "Yatra, Dopahar, Sahaj, Ghoont, Santulan",
      title: "{brand} {line} {item}, {volume} ml",
      facts:
        "volume|Volume|ml|350/500/750/1000; material|Material||Copper/Steel/Glass/Tritan; leakproof|Leakproof|?",
      options: "color: Copper/Steel/Blue",
      about: "{material}, leak-tested upside down, and sized for an Indian lunch of three courses.",
    }),
    kind("kitchen-tools", "Knives & Tools", {
      hsn: "8211",
      gst: 18,
      rupees: [99, 3499],
      grams: [60, 1800],
      brands: "Loha Craft, Dhaar, Pakshala, Angeethi",
      items:
        "Chef's Knife 🔪 *1200, Kitchen Scissors ✂️ *250, Salt & Pepper Mill 🧂, Kitchen Scale ⚖️ *900, Rolling Board Set 🪵, Spatula Set 🥄, Ice Tray 🧊 *180",
      lines: "Tez, Shila, Master, Roz, Kala",
      title: "{brand} {line} {item} ({material})",
      facts:
        "material|Material||High-Carbon Steel/Wood/Silicone; dishwasher|Dishwasher safe|?; warranty|Warranty|yr|1/2/5",
      options: "color: Black/Natural",
      about: "An honest {material} tool that does one job well for years.",
    }),
  ],
)
