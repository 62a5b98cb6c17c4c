"use client";

import { useEffect, useState } from "react";
import type { PasswordContext } from "@/domain/new-password";
import { passwordStrength } from "@/domain/password-strength";

const pause = 1000;

/** How hard what is being typed is to guess, and why; read aloud when the typing rests. A hint, no rule; nothing leaves the browser. */
export function StrengthHint({ typed, context }: { typed: string; context: PasswordContext }) {
  const found = passwordStrength(typed, context);
  const sentence = found === null ? "" : `いまの入力: 推測されにくさは「${found.strength}」です。${found.why}`;
  const aloud = useRested(sentence);
  return (
    <>
      {found !== null && (
        <p aria-hidden="true" className="mt-2 text-base">
          いまの入力: 推測されにくさは「<strong>{found.strength}</strong>」です。
          <span className="block text-solid-gray-700">{found.why}</span>
        </p>
      )}
      <p role="status" className="sr-only">
        {aloud}
      </p>
    </>
  );
}

function useRested(sentence: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(sentence), pause);
    return () => clearTimeout(timer);
  }, [sentence]);
  return rested;
}
