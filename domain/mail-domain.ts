const known = [
  "gmail.com",
  "icloud.com",
  "outlook.com",
  "outlook.jp",
  "hotmail.com",
  "hotmail.co.jp",
  "live.jp",
  "aol.com",
  "yahoo.co.jp",
  "yahoo.ne.jp",
  "yahoo.com",
  "ymail.com",
  "ymail.ne.jp",
  "mail.com",
  "email.com",
  "me.com",
  "au.com",
  "docomo.ne.jp",
  "ezweb.ne.jp",
  "softbank.ne.jp",
  "softbank.co.jp",
  "i.softbank.jp",
  "ymobile.ne.jp",
  "uqmobile.jp",
  "nifty.com",
  "biglobe.ne.jp",
  "ocn.ne.jp",
  "so-net.ne.jp",
  "plala.or.jp",
  "dion.ne.jp",
  "eonet.ne.jp",
  "asahi-net.or.jp",
];

/** Providers with one domain alone: behind any other ending their name is a slip. */
const onlyDomain: Record<string, string> = {
  gmail: "gmail.com",
  icloud: "icloud.com",
  docomo: "docomo.ne.jp",
  ezweb: "ezweb.ne.jp",
};

const wrongEndings: readonly [RegExp, string][] = [
  [/\.(?:con|cpm|vom|xom|cim|cmo|ocm|comm|coom|c0m)$/, ".com"],
  [/\.(co|ne|or|ac|go|lg|ed|gr)\.?(?:jo|jl|ip|kp|jpn|jpp|jpj)$/, ".$1.jp"],
  [/\.(co|ne|or)jp$/, ".$1.jp"],
  [/^yahoo\.(?:co|jp)$/, "yahoo.co.jp"],
];

/** A shorter name has too many honest neighbours: ocn.ne.jp and icn.ne.jp are two providers. */
const shortestName = "gmail".length;

/**
 * The mail domain that was probably meant by `domain` (in lower case): the right ending, or a common provider one slip of
 * the finger away; undefined when nothing looks mistyped. A ground for a question, never for a refusal (issue 2, A1).
 */
export function likelyMailDomain(domain: string): string | undefined {
  const ended = wrongEndings.reduce((text, [wrong, right]) => text.replace(wrong, right), domain);
  const likely = known.includes(ended) ? ended : (providerMeant(ended) ?? ended);
  return likely === domain ? undefined : likely;
}

function providerMeant(domain: string): string | undefined {
  const [name = ""] = domain.split(".");
  return onlyDomain[name] ?? known.find((each) => isDistinctive(each) && isOneSlipApart(domain, each));
}

function isDistinctive(domain: string): boolean {
  return domain.split(".").some((label) => label.length >= shortestName);
}

/** One character too many, too few or wrong, or two neighbours swapped. */
function isOneSlipApart(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  let start = 0;
  while (start < longest && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
