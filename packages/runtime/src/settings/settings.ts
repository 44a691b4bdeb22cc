import { z } from "zod";
import { RuntimeError } from "../runtime-error.js";

const port = z.coerce.number().int().min(0).max(65_535);
const origin = z
	.url({ protocol: /^https?$/ })
	.transform((url) => new URL(url).origin);

/** Everything that can be set, by its name in the environment or in the settings file. */
const schema = z.object({
	PORT: port
		.default(3978)
		.describe("Port of the server; 0 takes any free one."),
	HOST: z
		.string()
		.min(1)
		.default("127.0.0.1")
		.describe("Address to listen on; 0.0.0.0 for all."),
	DATA_DIR: z
		.string()
		.min(1)
		.default("data")
		.describe("Folder for everything the program writes."),
	KNOWLEDGE_BASE: z
		.string()
		.min(1)
		.default("knowledge-base")
		.describe("Folder with the shop's articles."),
	PUBLIC_URL: origin
		.optional()
		.describe(
			"Address under which shoppers reach the server, e.g. https://chat.example.com.",
		),
	WIDGET_ORIGINS: z
		.string()
		.default("")
		.transform((list) => list.split(/[\s,]+/).filter((item) => item !== ""))
		.pipe(z.array(origin))
		.describe(
			"Origins of the shop's pages that may embed the chat, separated by spaces.",
		),
	SHOPBELL_ENV: z
		.enum(["demo", "production"])
		.default("demo")
		.describe("production refuses whatever is only fit for trying out."),
	MICROSOFT_APP_ID: z
		.string()
		.default("")
		.describe("Azure bot's application id; empty leaves the channel off."),
	MICROSOFT_APP_PASSWORD: z
		.string()
		.default("")
		.describe("Azure bot's secret."),
	MICROSOFT_APP_TENANT_ID: z
		.string()
		.default("")
		.describe("Tenant of a single-tenant Azure bot."),
	LOG_LEVEL: z
		.enum(["silent", "error", "warn", "info", "debug"])
		.default("warn")
		.describe("silent, error, warn, info or debug."),
});

/** Validated settings of one process. */
export interface Settings {
	readonly port: number;
	readonly host: string;
	readonly dataDir: string;
	readonly knowledgeBase: string;
	readonly publicUrl: string | null;
	readonly widgetOrigins: readonly string[];
	readonly isProduction: boolean;
	readonly microsoftApp: {
		readonly id: string;
		readonly password: string;
		readonly tenantId: string;
	} | null;
	readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** Reads settings from name → text. Throws `settings.invalid` that names each setting and its fix. */
export function toSettings(
	values: Readonly<Record<string, string | undefined>>,
): Settings {
	const known = Object.fromEntries(
		Object.keys(schema.shape).flatMap((name) => {
			const value = values[name];
			return value === undefined || value === "" ? [] : [[name, value]];
		}),
	);
	const parsed = schema.safeParse(known);
	if (!parsed.success) {
		const lines = parsed.error.issues.map(
			(issue) => `${String(issue.path[0])}: ${issue.message}`,
		);
		throw new RuntimeError(
			"settings.invalid",
			lines.join("; "),
			"Correct the setting in the environment or leave it out.",
		);
	}
	const all = parsed.data;
	return {
		port: all.PORT,
		host: all.HOST,
		dataDir: all.DATA_DIR,
		knowledgeBase: all.KNOWLEDGE_BASE,
		publicUrl: all.PUBLIC_URL ?? null,
		widgetOrigins: all.WIDGET_ORIGINS,
		isProduction: all.SHOPBELL_ENV === "production",
		microsoftApp:
			all.MICROSOFT_APP_ID === ""
				? null
				: {
						id: all.MICROSOFT_APP_ID,
						password: all.MICROSOFT_APP_PASSWORD,
						tenantId: all.MICROSOFT_APP_TENANT_ID,
					},
		logLevel: all.LOG_LEVEL,
	};
}

/** Name and meaning of every setting, for documentation. */
export const settingNames: Readonly<Record<string, string>> =
	Object.fromEntries(
		Object.entries(schema.shape).map(([name, field]) => [
			name,
			field.description ?? "",
		]),
	);
