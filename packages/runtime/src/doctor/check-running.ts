import { checkPort } from "../server/listen.js";
import type { Settings } from "../settings/settings.js";
import { ask, type Fetch } from "./check-addresses.js";
import { type Finding, failed, ok, warning } from "./finding.js";

/** Whether the port is free or ours, and how the bot that runs there is. */
export async function checkRunning(
	settings: Settings,
	fetcher: Fetch,
): Promise<{
	readonly findings: readonly Finding[];
	readonly isRunning: boolean;
}> {
	const check = "port";
	const { host, port } = settings;
	const taken = await checkPort(settings).then(
		() => undefined,
		(error: Error & { readonly fix?: string }) => error,
	);
	if (taken === undefined)
		return {
			isRunning: false,
			findings: [ok(check, `Port ${port} is free; the bot is not running.`)],
		};
	const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
	const origin = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
	const asked = await ask(`${origin}/health/ready`, fetcher);
	const reasons =
		asked.kind === "answered" ? await readReasons(asked.response) : undefined;
	if (!reasons)
		return {
			isRunning: false,
			findings: [
				failed(
					check,
					taken.message,
					taken.fix ?? "Set PORT to another number.",
				),
			],
		};
	return {
		isRunning: true,
		findings: [
			ok(check, `The bot is running at ${origin}.`),
			reasons.length === 0
				? ok("running", "It is ready for shoppers.")
				: warning(
						"running",
						`It is not ready: ${reasons.join(", ")}.`,
						reasons.includes("loop-stalled")
							? "Start it anew, and send its log to whoever looks after it."
							: "Look at the other lines here.",
					),
		],
	};
}

/** Codes of what a bot is not well for; undefined for an answer of something else. */
async function readReasons(
	response: Response,
): Promise<readonly string[] | undefined> {
	const body = (await response.json().catch(() => null)) as {
		readonly reasons?: unknown;
	} | null;
	if (!Array.isArray(body?.reasons)) return undefined;
	return body.reasons.map((one: { readonly code?: unknown }) =>
		String(one?.code),
	);
}
