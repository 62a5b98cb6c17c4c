const pointsPerMillimetre = 72 / 25.4;
const lineHeight = 1.32;

/** A room on the paper in millimetres, and the sizes of type that may fill it in points, the largest first. */
export type Room = { width: number; height: number; sizes: readonly number[] };

/**
 * The first of the sizes in which these lines, wrapped at the room's width, are no higher than it; the last if none is. Counted
 * by characters, ASCII as seven tenths of a full one: measuring would take more time than all else.
 */
export function typeSize(lines: readonly string[], { width, height, sizes }: Room): number {
  const widths = lines.map((line) => [...line].length - 0.3 * line.replace(/[^!-~]/gu, "").length);
  const fits = (size: number) => {
    const perLine = (width * pointsPerMillimetre) / size - 1;
    const count = widths.reduce((sum, each) => sum + Math.max(1, Math.ceil(each / perLine)), 0);
    return count * size * lineHeight <= height * pointsPerMillimetre;
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}

/** Sizes from `largest` down to `smallest` in steps of half a point. */
export function halfPoints(largest: number, smallest: number): number[] {
  return Array.from({ length: (largest - smallest) * 2 + 1 }, (_, step) => largest - step / 2);
}
