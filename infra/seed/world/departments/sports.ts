import { department, kind } from "../kind.ts"

export const sports = department(
  {
    id: "sports",
    name: "Sports & Outdoors",
    tint: 150,
    suppliers: ["SUP-07", "SUP-10"],
    about: ["Weighed and checked piece by piece.", "Six months' warranty on workmanship."],
  },
  [
    kind("cricket", "Cricket & Hockey", {
      hsn: "9506",
      gst: 12,
      rupees: [199, 8999],
      grams: [160, 1900],
      brands: "Willow & Sons, Maidan, Shatak",
      items:
        "Kashmir Willow Bat 🏏 *2800, Leather Ball Set 🏏 *650, Hockey Stick 🏑, Batting Gloves 🧤, Cricket Helmet ⛑️, Match Trophy 🏆 *799, Keeper's Kit Bag 🎒",
      lines: "Shatak, Powerplay, Gully, Ranji, Doosra",
      title: "{brand} {line} {item} ({level})",
      facts: "level|Level||Beginner/Club/Match; grade|Grade||1/2/3; hand|Hand||Right/Left/Both",
      options: "size: Size 5/Size 6/Full",
      about: "Pressed, knocked-in and ready for {level} play, from the lane to the maidan.",
    }),
    kind("ball-games", "Ball & Racket Games", {
      hsn: "9506",
      gst: 12,
      rupees: [149, 5999],
      grams: [80, 900],
      recolor: true,
      count: 30,
      brands: "Maidan, Smash Lab, Pavan Sports",
      items:
        "Football ⚽, Basketball 🏀, Volleyball 🏐, Badminton Racket 🏸, Tennis Racket 🎾, Table Tennis Set 🏓, Rugby Ball 🏉, Throwing Disc 🥏, Bowling Set 🎳, Goal Net 🥅",
      lines: "Pro, Derby, Thunder, Udaan, League",
      title: "{brand} {line} {item} ({level})",
      facts:
        "level|Level||Beginner/Club/Match; material|Material||PU/Rubber/Carbon/Steel; indoor|Indoor use|?",
      options: "color: White/Orange/Blue",
      about: "Holds its shape and its air; made for {level} players and hard ground.",
    }),
    kind("fitness", "Fitness & Boxing", {
      hsn: "9506",
      gst: 12,
      rupees: [149, 12_999],
      grams: [150, 22_000],
      recolor: true,
      brands: "Akhada, Shakti Gym, Pavan Sports",
      items:
        "Boxing Gloves 🥊, Martial Arts Gi 🥋, Dumbbell Set 🏋️ *2800, Skipping Rope 🪢 *249, Steel Shaker 🥤 *549, Training Vest 🎽, Gym Bag 👜, Digital Scale ⚖️ *1300",
      lines: "Bheem, Dangal, Taakat, Josh, Roz",
      title: "{brand} {line} {item}",
      facts:
        "level|Level||Beginner/Intermediate/Pro; material|Material||Rubber/Cotton/Steel/PU; home|For home gyms|?",
      options: "color: Black/Red",
      about: "For {level} training at home or in the akhada; built to be dropped.",
    }),
    kind("yoga", "Yoga & Meditation", {
      hsn: "9506",
      gst: 12,
      rupees: [199, 2999],
      grams: [250, 2600],
      recolor: true,
      brands: "Dhyana, Shakti Gym, Prana Mudra",
      items:
        "Yoga Mat 🧘 *899, Cork Yoga Mat 🧘 *1700, Yoga Block Pair 🧱 *499, Meditation Cushion 🪷 *1100, Resistance Band Set 🪢 *449, Yoga Strap 🎗️ *249",
      lines: "Surya, Asana, Chandra, Prabhat, Shanti",
      title: "{brand} {line} {item} ({material})",
      facts:
        "material|Material||TPE/Cork/Natural Rubber/Cotton; thickness|Thickness|mm|4/6/8; antislip|Anti-slip|?",
      options: "color: Purple/Teal/Gray",
      about: "{material} that stays where you put it, from the first surya namaskar to the last shavasana.",
    }),
    kind("cycling", "Cycling & Skating", {
      hsn: "8712",
      gst: 12,
      rupees: [399, 24_999],
      grams: [280, 16_000],
      recolor: true,
      brands: "Pahiya, Raftaar, Raasta",
      items:
        "City Bicycle 🚲 *8900, Mountain Bike 🚲 *13500, Kick Scooter 🛴, Skateboard 🛹, Roller Skates 🛼, Cycling Helmet ⛑️ *1400, Electric Scooter 🛵 *24500",
      lines: "Sadak, Ghat, Nagar, Toofan, Leh",
      title: "{brand} {line} {item} ({gears})",
      facts:
        "gears|Gears||Single Speed/7-Speed/21-Speed; wheel|Wheel|in|20/24/26/27.5; brakes|Brakes||Disc/Rim",
      options: "color: Red/Black/Green",
      about: "{brakes} brakes, {wheel}-inch wheels, and a frame that doesn't mind potholes.",
    }),
    kind("outdoor", "Camping & Water Sports", {
      hsn: "6306",
      gst: 12,
      rupees: [199, 14_999],
      grams: [120, 6500],
      brands: "Shikhar, Banjara, Samudra",
      items:
        "Dome Tent ⛺ *4200, Trekking Backpack 🎒, Compass 🧭 *399, Camping Lantern 🔦 *749, Swim Goggles 🥽, Fishing Rod 🎣, Diving Mask 🤿, Beach Float 🛟, Ski Set 🎿, Kayak 🛶 *13500, Archery Set 🏹, Dart Board 🎯",
      lines: "Leh, Spiti, Coorg, Andaman, Banjara",
      title: "{brand} {line} {item} ({season})",
      facts: "season|Season||Three-Season/Summer/Monsoon; waterproof|Waterproof|?; persons|For|persons|1/2/4",
      options: "color: Orange/Olive",
      about: "Packs small, dries fast, and has been rained on in {season} so that you know.",
    }),
  ],
)
