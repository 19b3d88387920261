import { resolve } from "node:path";
import createMDX from "@next/mdx";
import type { NextConfig } from "next";

const withMDX = createMDX({
  options: {
    // Names, not functions: functions cannot cross into Turbopack.
    remarkPlugins: [
      "remark-frontmatter",
      ["remark-mdx-frontmatter", { name: "frontmatter" }],
      resolve("app/_ui/keep-together.mjs"),
    ],
  },
});

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "pg", "pdfkit", "wawoff2"],
  // Tests are TypeScript too, and `npm start` installs nothing for them: types are checked by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  // Development would print the arguments of actions: tokens and passwords.
  logging: { serverFunctions: false },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [{ key: "X-Content-Type-Options", value: "nosniff" }],
      },
      {
        // What concerns documents and data would only make every public script heavier.
        source: "/((?!_next/static|fonts/|theme.js|icons.svg|logo.svg).*)",
        headers: [
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
        ],
      },
      {
        source: "/api/:path*",
        headers: [
          { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
          { key: "Referrer-Policy", value: "same-origin" },
        ],
      },
      // Fonts never change under their name; the icons and the theme script may, with a new version.
      { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
    ];
  },
};

export default withMDX(config);
