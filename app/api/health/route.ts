/** The process is up and answers. Whether it can do its work is /api/ready. */
export const GET = () => Response.json({ status: "up" }, { headers: { "cache-control": "no-store" } });

export const dynamic = "force-dynamic";
