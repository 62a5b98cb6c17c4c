import { projectPath } from "@/lib/project-root";

/** The directories of the fonts that `letter.typ` names: BIZ UD for text and for fixed pitch, Noto Sans JP for the rare characters that BIZ UD lacks (芪, 𠮷). */
export function letterFonts(): string[] {
  return [
    "biz-udpgothic/400Regular",
    "biz-udpgothic/700Bold",
    "biz-udgothic/700Bold",
    "noto-sans-jp/400Regular",
    "noto-sans-jp/700Bold",
  ].map((directory) => projectPath("node_modules", "@expo-google-fonts", directory));
}
