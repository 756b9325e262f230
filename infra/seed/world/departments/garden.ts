import { department, kind } from "../kind.ts"

export const garden = department(
  {
    id: "garden",
    name: "Garden & Pets",
    tint: 118,
    suppliers: ["SUP-12", "SUP-10"],
    about: ["Live plants travel in a ventilated box with moist roots.", "Care card included."],
  },
  [
    kind("plants", "Plants & Flowers", {
      hsn: "0602",
      gst: 0,
      rupees: [99, 1999],
      grams: [400, 3500],
      count: 30,
      brands: "Vatika, Paudha, Hariyali, Nursery Lane",
      items:
        "Potted Ficus 🪴, Cactus 🌵, Seedling Tray 🌱, Areca Palm 🌴, Desi Rose 🌹, Tulip Bulbs 🌷, Hibiscus 🌺, Sunflower 🌻, Lotus Tuber 🪷, Bamboo Cluster 🎋, Jasmine 🌼, Lavender 🪻, Lucky Clover 🍀, Bonsai 🌳",
      lines: "Balcony, Aangan, Desk, Tulsi Vrindavan, Sunny",
      title: "{brand} {line} {item} ({light})",
      facts:
        "light|Light||Full Sun/Partial Shade/Indoor; water|Water||Daily/Twice a Week/Weekly; pet|Pet safe|?",
      options: "size^0.6: 1 pc/2 pcs",
      about: "Grown in {light}, hardened for a week before it travels.",
    }),
    kind("planters", "Pots & Planters", {
      hsn: "6914",
      gst: 12,
      rupees: [99, 2499],
      grams: [300, 4200],
      recolor: true,
      brands: "Vatika, Khurpi & Co, Mitti Ghar",
      items:
        "Ceramic Plant Pot 🪴 *499, Terracotta Plant Pot 🏺 *249, Hanging Plant Pot 🪴 *399, Self-Watering Plant Pot 🪴 *699, Grow Bag Set 🌱 *299",
      lines: "Aangan, Kyari, Balcony, Neem, Bagicha",
      title: "{brand} {line} {item}, {diameter} cm",
      facts:
        "diameter|Diameter|cm|10/15/20/30; finish|Finish||Matte/Glazed/Raw; drainage|Drainage hole|?; use|For||Balcony/Garden/Desk",
      options: "pack^0.88: 1 pc/2 pcs/4 pcs",
      about: "{finish} outside, airy inside; roots in a {diameter} cm pot thank you by the second monsoon.",
    }),
    kind("garden-tools", "Gardening Tools & Seeds", {
      hsn: "8201",
      gst: 12,
      rupees: [49, 3499],
      grams: [30, 2800],
      brands: "Vatika, Khurpi & Co, Hariyali",
      items:
        "Watering Can 🪣, Pruning Saw 🪚, Garden Hatchet 🪓, Soil Mix 🪱, Vegetable Seeds 🌽, Herb Seeds 🌿, Garden Gloves 🧤, Clay Pot Set 🏺, Basket Planter 🧺, Rain Gauge 💧, Compost Bin 🍂",
      lines: "Mali, Kyari, Bagicha, Desi",
      title: "{brand} {line} {item}",
      facts:
        "material|Material||Steel/Terracotta/Coir/Paper; organic|Organic|?; use|For||Balcony/Garden/Farm",
      options: "pack^0.88: 1 pc/2 pcs/5 pcs",
      about: "For the {use}: made by people who garden before work.",
    }),
    kind("dog-cat", "Dog & Cat Supplies", {
      hsn: "2309",
      gst: 18,
      rupees: [79, 3999],
      grams: [100, 3200],
      brands: "Dosti, Paw & Poonch, Sheru",
      items:
        "Dog Chew Bone 🦴, Puppy Food 🐶, Adult Dog Food 🐕, Cat Food 🐱, Cat Litter 🐈, Paw Balm 🐾, Tuna Treats 🐟, Pet Bed 🛏️ *1600, Yarn Ball Toy 🧶, Tennis Fetch Ball 🎾",
      lines: "Sheru, Mithu, Bholu, Chicken & Rice, Grain-Free",
      title: "{brand} {line} {item} ({stage})",
      facts: "stage|Age||Puppy & Kitten/Adult/Senior; diet|Diet||Vegetarian/Chicken/Fish; vet|Vet approved|?",
      options: "weight^0.92: 500 g/1 kg/3 kg",
      about: "Made for {stage} pets, with a {diet} recipe that leaves no bowl unfinished.",
    }),
    kind("fish-birds", "Fish, Birds & Small Pets", {
      hsn: "2309",
      gst: 18,
      rupees: [59, 2499],
      grams: [50, 1600],
      brands: "Dosti, Machhli Ghar, Chidiya",
      items:
        "Fish Food 🐠 *149, Aquarium Decor 🪸, Bird Seed Mix 🐦, Parrot Perch 🦜, Rabbit Hay 🐰, Hamster Wheel 🐹 *399, Turtle Food 🐢, Nesting Box 🪹, Shell Gravel 🐚, Chick Feeder 🐥",
      lines: "Rang, Jal, Udaan, Komal",
      title: "{brand} {line} {item}",
      facts: "pet|For||Fish/Birds/Small Pets; natural|All natural|?; keeps|Keeps for|months|6/12",
      options: "pack^0.9: 1 pc/2 pcs",
      about: "Small portions for small friends, checked by a vet in Pune.",
    }),
  ],
)

export const automotive = department(
  {
    id: "automotive",
    name: "Automotive & Tools",
    tint: 0,
    suppliers: ["SUP-01", "SUP-12"],
    about: [
      "Fits are listed on the box; ask us when unsure.",
      "Workshop grade with a printed warranty card.",
    ],
  },
  [
    kind("car-care", "Car & Bike Care", {
      hsn: "3405",
      gst: 18,
      rupees: [99, 3999],
      grams: [120, 4500],
      recolor: true,
      brands: "Garage Wala, Chamak, Raftaar",
      items:
        "Car Shampoo Concentrate 🧴 *349, Microfiber Sponge 🧽 *149, Engine Oil 🛢️ *1100, Alloy Wheel 🛞 *3800, Car Cover 🚗, Bike Polish 🏍️, Scooter Mat 🛵, Fuel Can ⛽, Battery Jumper 🔋, Traffic Cone Set 🚧",
      lines: "Chamak, Raasta, Highway, Shine, Monsoon",
      title: "{brand} {line} {item}",
      facts: "vehicle|For||Car/Bike/Both; warranty|Warranty|months|6/12/24; waterproof|Waterproof|?",
      options: "pack^0.9: 1 pc/2 pcs",
      about: "For {vehicle} owners who wash on Sundays and drive on Mondays.",
    }),
    kind("hand-tools", "Hand & Power Tools", {
      hsn: "8205",
      gst: 18,
      rupees: [79, 7999],
      grams: [80, 4800],
      count: 30,
      brands: "Lohar, Mistri, Ustaad",
      items:
        "Claw Hammer 🔨 *399, Screwdriver Set 🪛, Adjustable Wrench 🔧, Hand Saw 🪚, Tool Box 🧰 *1600, Pickaxe ⛏️, Bolt & Nut Kit 🔩, Clamp Vise 🗜️, Step Ladder 🪜 *2900, Hatchet 🪓, Chain Set ⛓️, Magnet Set 🧲, Gear Puller ⚙️",
      lines: "Ustaad, Karigar, Pakka, Workshop, Vajra",
      title: "{brand} {line} {item} ({steel})",
      facts:
        "steel|Steel||Chrome Vanadium/Forged Steel/Carbon Steel; grip|Grip||Rubber/Wood/Bare; warranty|Warranty|yr|1/2/5",
      options: "size^0.5: 1 pc/2 pcs",
      about: "{steel}, hardened where it works and soft where you hold it.",
    }),
    kind("safety", "Safety & Locks", {
      hsn: "6506",
      gst: 18,
      rupees: [99, 4999],
      grams: [60, 1800],
      recolor: true,
      brands: "Raksha, Mistri, Pahara",
      items:
        "Riding Helmet 🪖 *1900, Work Helmet ⛑️, Door Lock 🔐, Padlock 🔒 *299, Key Cabinet 🗝️, Safety Vest 🦺, Fire Extinguisher 🧯 *1500, Safety Goggles 🥽, Alarm Siren 🚨, Door Bell 🔔",
      lines: "Kavach, Pahara, Suraksha, Dhaal",
      title: "{brand} {line} {item} ({standard})",
      facts: "standard|Standard||ISI/CE/BIS; visibility|High visibility|?; use|For||Home/Road/Site",
      options: "color: Black/Yellow/Red",
      about: "{standard}-marked protection for the {use}: the kind you're glad to have forgotten about.",
    }),
    kind("electrical", "Electrical & Solar", {
      hsn: "8536",
      gst: 18,
      rupees: [49, 12_999],
      grams: [40, 6000],
      brands: "Vidyuta, Urja, Mistri",
      items:
        "Solar Lantern 🔆, Extension Cord 🔌, Smart Bulb 💡 *549, Inverter Battery 🔋 *10500, Circuit Tester ⚡, Motion Sensor 📡, Smart Plug 🔌 *799, Emergency Torch 🔦 *399, Control Panel 🎛️",
      lines: "Surya, Bijli, Tez, Roshni",
      title: "{brand} {line} {item} ({watts} W)",
      facts: "watts|Power|W|9/20/60/150; isi|ISI marked|?; warranty|Warranty|yr|1/2/3",
      options: "pack^0.92: 1 pc/2 pcs/4 pcs",
      about: "{watts} W, surge protected, and happy with the voltage you really get.",
    }),
  ],
)
