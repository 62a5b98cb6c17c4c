import { useSyncExternalStore } from "react";

const place = "queue-keys";
const turned = "queue-keys-turned";

/**
 * Whether the keys of the queue are on in this browser, and the switch for it; on until it is turned. `ready` is no before
 * scripts run. A browser that keeps nothing has them on for this page alone.
 */
export function useKeySwitch(): { ready: boolean; on: boolean; turn: (on: boolean) => void } {
  const state = useSyncExternalStore(subscribe, read, () => "unknown" as const);
  return { ready: state !== "unknown", on: state === "on", turn };
}

let here: "on" | "off" = "on";

function turn(on: boolean): void {
  here = on ? "on" : "off";
  try {
    localStorage.setItem(place, here);
  } catch {
    // Storage may be shut; the switch then holds for this page.
  }
  dispatchEvent(new Event(turned));
}

function read(): "on" | "off" {
  try {
    return localStorage.getItem(place) === "off" ? "off" : "on";
  } catch {
    return here;
  }
}

function subscribe(changed: () => void): () => void {
  addEventListener(turned, changed);
  addEventListener("storage", changed);
  return () => {
    removeEventListener(turned, changed);
    removeEventListener("storage", changed);
  };
}
