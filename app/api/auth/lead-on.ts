/**
 * A page that goes on to `location` by itself and has a link for whoever must press. A plain redirect would not do: our
 * Content-Security-Policy lets forms lead to our own pages alone, redirects after them included (R47).
 */
export function leadOn(location: string, name: string, cookies: string[]): Response {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(page(escaped(location), escaped(name)), { headers });
}

function page(location: string, name: string): string {
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${location}">
<title>${name}へ移動します</title>
</head>
<body>
<main>
<h1>${name}へ移動します</h1>
<p><a href="${location}">自動で移動しないときは、こちらを押してください</a></p>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
