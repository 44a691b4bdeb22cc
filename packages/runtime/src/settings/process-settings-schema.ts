import { z } from "zod";
import { isNetwork } from "../server/trusted-proxies.js";

const count = z.coerce.number().int().min(1);
const workers = count.max(64);

/** Settings of one process among several, its database, and what it takes on at once. */
export const processSettingsShape = {
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/ })
		.optional()
		.describe(
			"PostgreSQL for several processes, e.g. postgres://shopbell:password@db.example.com/shopbell; empty: an embedded database in DATA_DIR, for one process.",
		),
	DATABASE_SCHEMA: z
		.string()
		.regex(/^[a-z_][a-z0-9_]{0,62}$/, "needs a plain name, e.g. shopbell")
		.default("public")
		.describe("Schema of the tables in PostgreSQL; made where it is missing."),
	DATABASE_WAKE_UPS: z
		.enum(["listen", "poll"])
		.default("listen")
		.describe(
			"How processes hear of each other's changes: listen, or poll for databases and poolers without LISTEN and NOTIFY.",
		),
	DATABASE_POOL: count
		.max(200)
		.default(10)
		.describe("Connections to PostgreSQL that one process opens at most."),
	ROLE: z
		.enum(["all", "web", "worker"])
		.default("all")
		.describe(
			"What this process does: all, web (pages, chat and sockets) or worker (answers, deliveries, queue). web and worker need DATABASE_URL.",
		),
	SECRET_KEY: z
		.string()
		.default("")
		.refine(
			(text) => text === "" || Buffer.from(text, "base64").byteLength >= 32,
			"needs 32 random bytes or more in base64, e.g. of openssl rand -base64 32",
		)
		.describe(
			"Secret from which all others are derived, 32 bytes or more in base64, the same for the processes of all machines; empty: secrets are made and kept in DATA_DIR.",
		),
	WORK_TURNS: workers
		.optional()
		.describe(
			"Conversations that one process answers side by side; default 16 on the embedded database, where they share a flush to disk, else 4.",
		),
	WORK_DELIVERIES: workers
		.default(16)
		.describe(
			"Messages that one process sends to channels side by side, each of another conversation; vendors take a tenth of a second and more for each.",
		),
	WORK_CALLS: workers
		.default(8)
		.describe("Questions to the shop that one process asks side by side."),
	MAX_REQUESTS: count
		.default(256)
		.describe(
			"Requests under way in one process above which new ones are asked to come back later.",
		),
	MAX_SOCKETS: count
		.default(10_000)
		.describe("Open sockets of one process above which new ones are refused."),
	MAX_WAITING: count
		.default(20_000)
		.describe(
			"Messages waiting for their answer above which new ones are asked to come back later.",
		),
	TRUSTED_PROXIES: z
		.string()
		.default("")
		.transform((list) => list.split(/[\s,]+/).filter((item) => item !== ""))
		.pipe(
			z.array(
				z
					.string()
					.refine(isNetwork, "needs addresses or networks, e.g. 10.0.0.0/8"),
			),
		)
		.describe(
			"Addresses or networks of load balancers on other machines that are believed about the shopper's address, separated by spaces.",
		),
	DRAIN_SECONDS: z.coerce
		.number()
		.min(0)
		.max(600)
		.default(0)
		.describe(
			"Seconds between being told to end and refusing new connections, in which a load balancer notices; 0 without one.",
		),
};
