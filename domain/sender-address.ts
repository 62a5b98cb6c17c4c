/** The bare address of a mail's From ("窓口 <no-reply@example.jp>" or the address alone), to be allowed by its receiver. */
export function senderAddress(from: string): string {
  return (/<([^<>]+)>/.exec(from)?.[1] ?? from).trim();
}
