/** The look of the server's own pages, near to that of the screens, whose style sheet may be what cannot be served. */
export const plainStyle = `
body {
  margin: 0;
  color: #1a1a1a;
  background: #fff;
  font: 1rem/1.7 "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
}
header { padding: 1.25rem 1rem; background: #00118f; border-block-end: 1px solid #00118f; }
header a { color: #fff; font-size: 1.25rem; font-weight: 700; text-decoration: none; }
header a, main { display: block; max-inline-size: 56rem; margin-inline: auto; }
main { padding: 2rem 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.4; }
p { max-inline-size: 40em; margin-block: 1.5rem 0; }
a { color: #00118f; text-underline-offset: 0.2em; }
a:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
.button {
  display: inline-block;
  padding: 0.5rem 1.5rem;
  border: 2px solid #0017c1;
  border-radius: 0.5rem;
  color: #fff;
  background: #0017c1;
  font-weight: 700;
  text-decoration: none;
}
.phone { display: inline-block; padding-block: 0.5rem; font-weight: 700; white-space: nowrap; }
`;
