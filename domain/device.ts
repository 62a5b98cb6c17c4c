const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["ChromeOS", /CrOS/],
  ["Mac", /Macintosh/],
  ["Linux", /Linux/],
] as const;

/** In this order: nearly every browser also claims to be the ones below it. */
const browsers = [
  ["Edge", /Edg(?:A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|CriOS)\//],
  ["Safari", /Safari\//],
] as const;

/** What a browser says of itself (User-Agent) in words for its office: 「WindowsのEdge」; 「ブラウザ」 when it says nothing known. */
export function deviceName(userAgent: string | null): string {
  const named = (list: typeof systems | typeof browsers) => list.find(([, sign]) => sign.test(userAgent ?? ""))?.[0];
  const browser = named(browsers) ?? "ブラウザ";
  const system = named(systems);
  return system === undefined ? browser : `${system}の${browser}`;
}
