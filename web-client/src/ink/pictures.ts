/** A place in hundredths of the paper's height: x from 0 to 133, y from 0 to 100. */
export type Place = readonly [x: number, y: number];

/** Strokes in the order in which a hand draws them, each as the places it passes in straight lines. */
export type Picture = readonly (readonly Place[])[];

/** Straight lines from place to place. */
const line = (...places: Place[]): readonly Place[] => places;

/** A part of an ellipse, angles in turns clockwise from the right. */
function arc(cx: number, cy: number, rx: number, ry: number, from = -0.25, to = 0.78): readonly Place[] {
  const steps = Math.max(6, Math.ceil(Math.abs(to - from) * 40));
  return Array.from({ length: steps + 1 }, (_, i): Place => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / steps);
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

/** A curve through places (Catmull-Rom, uniform). */
function curve(...places: Place[]): readonly Place[] {
  const at = (i: number): Place => places[Math.min(places.length - 1, Math.max(0, i))]!;
  const steps = 10;
  return places.slice(1).flatMap((_, i) =>
    Array.from({ length: steps }, (_, step): Place => {
      const s = (step + 1) / steps;
      const mix = (axis: 0 | 1): number =>
        spline(at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis], s);
      return [mix(0), mix(1)];
    }),
  );
}

function spline(before: number, from: number, to: number, after: number, s: number): number {
  const slope = (to - before) / 2;
  const nextSlope = (after - from) / 2;
  const d = from - to;
  return from + s * (slope + s * (-3 * d - 2 * slope - nextSlope + s * (2 * d + slope + nextSlope)));
}

function star(cx: number, cy: number, radius: number): readonly Place[] {
  return Array.from({ length: 6 }, (_, i): Place => {
    const angle = Math.PI * (1.5 + 0.8 * i);
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

const rays = (cx: number, cy: number, inner: number, outer: number, count: number): Picture =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    const at = (radius: number): Place => [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    return [at(inner), at(outer)];
  });

const petals = (cx: number, cy: number, count: number): Picture =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return arc(cx + 15 * Math.cos(angle), cy + 15 * Math.sin(angle), 8, 8);
  });

/** Pictures of words as people draw them, by word. */
export const PICTURES = {
  cat: [
    arc(66, 55, 27, 25),
    arc(56, 49, 2.5, 3.5),
    arc(77, 49, 2.5, 3.5),
    line([63, 58], [70, 58], [66.5, 62], [63, 58]),
    curve([66.5, 62], [66, 67], [61, 69], [57, 66]),
    curve([66.5, 62], [67, 67], [72, 69], [76, 66]),
    line([50, 60], [29, 56]),
    line([50, 64], [29, 66]),
    line([83, 60], [104, 56]),
    line([83, 64], [104, 66]),
    line([45, 40], [43, 14], [58, 31]),
    line([74, 31], [90, 14], [88, 41]),
  ],
  house: [
    line([38, 45], [38, 86], [96, 86], [96, 45], [38, 45]),
    line([30, 47], [67, 14], [104, 47]),
    line([60, 86], [60, 63], [74, 63], [74, 86]),
    line([44, 53], [54, 53], [54, 63], [44, 63], [44, 53]),
    line([80, 53], [90, 53], [90, 63], [80, 63], [80, 53]),
  ],
  fish: [
    curve([96, 50], [80, 33], [58, 29], [38, 40], [27, 50], [38, 60], [58, 71], [80, 67], [96, 50]),
    line([94, 49], [112, 33], [110, 50], [113, 67], [94, 51]),
    arc(42, 46, 2, 2),
    curve([52, 36], [57, 50], [52, 64]),
  ],
  sun: [arc(66, 50, 17, 17), ...rays(66, 50, 23, 37, 10)],
  flower: [
    arc(66, 34, 7, 7),
    ...petals(66, 34, 6),
    curve([66, 57], [67, 74], [65, 94]),
    curve([66, 80], [76, 68], [86, 68], [80, 78], [66, 82]),
  ],
  star: [star(66, 52, 38)],
  tree: [
    line([60, 90], [61, 60]),
    line([73, 60], [74, 90]),
    curve(
      [60, 60],
      [44, 62],
      [38, 50],
      [44, 40],
      [42, 27],
      [55, 22],
      [66, 12],
      [80, 20],
      [92, 27],
      [90, 40],
      [96, 50],
    ),
    curve([96, 50], [90, 62], [73, 60]),
  ],
  apple: [
    curve(
      [66, 34],
      [52, 26],
      [38, 36],
      [38, 56],
      [48, 78],
      [60, 86],
      [66, 83],
      [72, 86],
      [84, 78],
      [94, 56],
      [92, 36],
      [80, 26],
      [66, 34],
    ),
    curve([66, 34], [67, 24], [72, 16]),
    curve([70, 24], [78, 14], [88, 16], [80, 25], [70, 24]),
  ],
  umbrella: [
    curve([26, 50], [34, 26], [66, 12], [98, 26], [106, 50]),
    curve([26, 50], [33, 45], [40, 50], [53, 44], [66, 50], [79, 44], [92, 50], [99, 45], [106, 50]),
    line([66, 12], [66, 80]),
    curve([66, 80], [65, 90], [57, 90], [55, 82]),
  ],
  sailboat: [
    line([28, 68], [40, 86], [92, 86], [104, 68], [28, 68]),
    line([66, 68], [66, 12]),
    line([66, 14], [98, 60], [66, 60]),
    line([62, 20], [38, 60], [62, 60]),
  ],
} satisfies Record<string, Picture>;

export type PictureName = keyof typeof PICTURES;
