import createMDX from "@next/mdx";
import type { NextConfig } from "next";

const withMDX = createMDX({
  options: {
    // Names, not functions: functions cannot cross into Turbopack.
    remarkPlugins: ["remark-frontmatter", ["remark-mdx-frontmatter", { name: "frontmatter" }]],
  },
});

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  reactCompiler: false,
  serverExternalPackages: ["better-sqlite3", "pg"],
  // Tests are TypeScript too, and `npm start` installs nothing for them: types are checked by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  // The suite builds several installations side by side; each may name its own folder.
  experimental: { authInterrupts: true },
};

export default withMDX(config);
