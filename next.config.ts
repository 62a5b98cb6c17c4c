import type { NextConfig } from "next";
import { fixedHeaders } from "./lib/security-headers";

const onVercel = process.env.VERCEL !== undefined;

const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  images: { unoptimized: true },
  // On Node `scripts/serve.ts` hands Next the nonce; a proxy on every page would cost more than all the rest (docs/performance.md).
  pageExtensions: onVercel ? ["tsx", "ts", "vercel.ts"] : ["tsx", "ts"],
  serverExternalPackages: ["@libsql/client", "libsql", "@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler"],
  outputFileTracingIncludes: {
    // What `letters/in-a-thread.ts` and `in-a-process.ts` start by its path, and all that it reads and imports there.
    "/admin/letters/**": [
      "./letters/*.typ",
      "./letters/*.svg",
      "./letters/threads/*.mjs",
      "./letters/processes/*.mjs",
      "./node_modules/@expo-google-fonts/**/*.ttf",
      "./node_modules/@myriaddreamin/**",
      "./node_modules/bwip-js/**",
    ],
  },
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: "64kb" } },
  // On Node `scripts/serve.ts` sets them by the address that it serves.
  headers: async () => (onVercel ? [{ source: "/:path*", headers: fixedHeaders(true) }] : []),
};

export default config;
