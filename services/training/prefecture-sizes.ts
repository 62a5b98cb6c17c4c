/**
 * How many of 2,000 synthetic offices each federation gets, in the order of `prefectures`: as in reality, from Tokyo's
 * 7.6 % down to 0.7 % (domain.md §1).
 */
export const prefectureSizes = [
  99, 19, 23, 31, 19, 23, 36, 31, 28, 32, 89, 68, 152, 117, 37, 26, 17, 18, 14, 39, 28, 54, 105, 27, 20, 41, 137, 82,
  24, 19, 14, 18, 44, 54, 26, 18, 19, 30, 15, 97, 15, 37, 46, 34, 20, 37, 21,
];
