/** Does what a pressed key says on the page of the queue, and on that of a case for its own forms; `showList` is what `?` does. Not while something is typed, nor with a modifier. */
export function pressKey(event: KeyboardEvent, showList: () => void): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) return;
  const act = actOf(event.key, showList);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function actOf(key: string, showList: () => void): (() => void) | undefined {
  switch (key) {
    case "j":
      return () => move(1);
    case "k":
      return () => move(-1);
    case "x":
      return () => boxOf(current())?.click();
    case "a":
      return approve;
    case "r":
      return () => open("#reject");
    case "h":
      return () => open("#wait");
    case "?":
      return showList;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "submit", "button"].includes(target.type);
  return target.isContentEditable || ["SELECT", "TEXTAREA"].includes(target.tagName);
}

function links(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("a[data-case]")];
}

/** The case whose row holds the focus. */
function current(): HTMLAnchorElement | undefined {
  const row = document.activeElement?.closest("tr");
  return links().find((link) => row?.contains(link));
}

function boxOf(link: HTMLAnchorElement | undefined): HTMLInputElement | null | undefined {
  return link?.closest("tr")?.querySelector<HTMLInputElement>("input[name=case]");
}

function move(step: 1 | -1): void {
  const all = links();
  const here = current();
  const place = here === undefined ? -1 : all.indexOf(here);
  const next = all[Math.min(Math.max(place + step, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function open(form: "#approve" | "#reject" | "#wait"): void {
  const own = document.querySelector<HTMLElement>(form);
  own?.focus();
  const here = current();
  if (own === null && here !== undefined) location.assign(here.href + form);
}

function approve(): void {
  const chosen = document.querySelector<HTMLInputElement>("input[name=case]:checked");
  if (chosen === null) open("#approve");
  else chosen.form?.requestSubmit();
}
